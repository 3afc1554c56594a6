package be.ligneclaire.core.time;

import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.RuleId;
import java.time.LocalDate;

/// Counting a period in months.
///
/// ```
/// last day = the same day number n months later, or that month's last day where it is shorter
/// ```
///
/// Each n is added to the original date, never chained: 31 January + 1 month = 28 February, + 2 months = 31
/// March.
/// Source: CG 14, CP-M 6, CG 9.1 (nl 14, BV 2.2, 9.1; en 14, ST 3.2, 9.1).
@Implements(RuleId.TIME_MONTH_COUNTING)
public final class MonthCounting {

    private MonthCounting() {}

    /// The last day of a period of `months` after the event, that day included.
    public static LocalDate lastDay(LocalDate event, int months) {
        return event.plusMonths(months);
    }

    /// The first day of the month after the one this day is in; on the 1st too that is the following month.
    public static LocalDate firstOfNextMonth(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }

    /// The months that have started between a date (day 0) and another: none while it has not passed, the
    /// first one from the day after it until its last day.
    public static int startedMonths(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        var months = Math.toIntExact(from.until(to).toTotalMonths());
        while (lastDay(from, months).isBefore(to)) {
            months++;
        }
        while (months > 1 && !lastDay(from, months - 1).isBefore(to)) {
            months--;
        }
        return Math.max(months, 1);
    }
}
