package be.ligneclaire.core.rules;

import java.time.LocalDate;

/// How deadlines are written in a formula.
public final class Deadlines {

    private Deadlines() {}

    /// `2025-10-17 + 15 = 2025-11-01 → 2025-11-03`, the arrow only where a day off moved it.
    public static String formula(LocalDate from, int days, LocalDate counted, LocalDate lastDay) {
        return formula(from, Integer.toString(days), counted, lastDay);
    }

    /// The same with the period as text, `1 month`.
    public static String formula(LocalDate from, String period, LocalDate counted, LocalDate lastDay) {
        var sum = from + " + " + period + " = " + counted;
        return counted.equals(lastDay) ? sum : sum + " → " + lastDay;
    }
}
