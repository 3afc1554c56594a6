package be.ligneclaire.core.rules;

import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.DayCounting;
import be.ligneclaire.core.time.DeadlineExtension;
import be.ligneclaire.core.time.MonthCounting;
import java.time.LocalDate;

/// Deadlines within which a customer acts, and how they are written in a formula.
public final class Deadlines {

    private Deadlines() {}

    /// Event + days, moved to a working day (`time.day-counting`, `time.deadline-extension`).
    public static Finding<LocalDate> ofCustomer(Working working, String eventName, LocalDate event, int days) {
        var counted = DayCounting.lastDay(event, days);
        var lastDay = DeadlineExtension.forCustomer(counted);
        return working.date(eventName, event)
                .days("days", days)
                .date("last_day", lastDay)
                .found(lastDay, formula(event, days, counted, lastDay));
    }

    /// Event + months, clipped to the month's end, moved to a working day (`time.month-counting`).
    public static Finding<LocalDate> ofCustomerInMonths(
            Working working, String eventName, LocalDate event, int months) {
        var counted = MonthCounting.lastDay(event, months);
        var lastDay = DeadlineExtension.forCustomer(counted);
        return working.date(eventName, event)
                .count("months", months, "months")
                .date("last_day", lastDay)
                .found(lastDay, formula(event, months + " m", counted, lastDay));
    }

    /// `2025-10-17 + 15 = 2025-11-01 → 2025-11-03`, the arrow only where a day off moved it.
    public static String formula(LocalDate from, int days, LocalDate counted, LocalDate lastDay) {
        return formula(from, Integer.toString(days), counted, lastDay);
    }

    /// The same with the period as text, `1 m` for a month.
    public static String formula(LocalDate from, String period, LocalDate counted, LocalDate lastDay) {
        var sum = from + " + " + period + " = " + counted;
        return counted.equals(lastDay) ? sum : sum + " → " + lastDay;
    }
}
