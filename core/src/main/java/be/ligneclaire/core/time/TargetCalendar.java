package be.ligneclaire.core.time;

import java.time.LocalDate;

/// Days on which euro payments are settled between banks: Monday to Friday without 1 January, Good Friday,
/// Easter Monday, 1 May, 25 and 26 December. Direct debits are presented on these days only.
public final class TargetCalendar {

    private static final DaysOff DAYS_OFF = DaysOff.read("target");

    private TargetCalendar() {}

    /// Whether payments are settled on this day.
    public static boolean isTargetDay(LocalDate day) {
        return !DAYS_OFF.contains(day);
    }

    /// The same day if payments are settled on it, else the first such day after it.
    public static LocalDate nextOrSame(LocalDate day) {
        return DAYS_OFF.nextOrSame(day);
    }
}
