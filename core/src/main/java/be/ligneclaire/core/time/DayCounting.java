package be.ligneclaire.core.time;

import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.RuleId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Counting a period in calendar days.
///
/// ```
/// last day = day of the event + n
/// ```
///
/// The day of the event is day 0 and is not counted; the last day counts until 24:00, Europe/Brussels.
/// Source: CG 16 / 16 (withdrawal: the period begins on the day after). Reading: the same method for every
/// period in days, because it never shortens a customer's period.
///
/// Example: 14 days from 17 October: day 1 is the 18th, day 14 the 31st.
///
/// Not here: moving a last day that is a day off ([DeadlineExtension]).
@Implements(RuleId.TIME_DAY_COUNTING)
public final class DayCounting {

    private DayCounting() {}

    /// The last day of a period of `days` after the event; an act on it is in time.
    public static LocalDate lastDay(LocalDate event, int days) {
        return event.plusDays(days);
    }

    /// Whether an act on this day is within the period.
    public static boolean inTime(LocalDate act, LocalDate event, int days) {
        return !act.isAfter(lastDay(event, days));
    }

    /// Calendar days between two dates; never negative.
    public static long daysLate(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
