package be.ligneclaire.core.time;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.terms.Working;
import java.time.Duration;
import java.time.Instant;

/// Periods in hours are elapsed time: the change to or from summer time neither adds nor removes an hour.
///
/// Exactly n hours is not MORE than n hours, and a deadline of n hours is met at exactly n hours. A
/// reported number of hours counts completed ones; comparisons use seconds.
/// Source: CG 3.3, 5.3, 8 (nl and en 3.4, 5.4, 8).
///
/// Example: from 24 October 2026 20:00 to the 25th 05:00 the clock shows nine hours, ten have passed.
@Implements(RuleId.TIME_HOUR_PERIODS)
public final class HourPeriods {

    private HourPeriods() {}

    /// Completed hours between two instants.
    public static long elapsedHours(Instant from, Instant to) {
        return elapsed(from, to).toHours();
    }

    /// Time between two instants, to the second.
    public static Duration elapsed(Instant from, Instant to) {
        return Duration.ofSeconds(Duration.between(from, to).toSeconds());
    }

    /// Whether strictly more than so many hours have passed.
    public static boolean longerThan(Instant from, Instant to, int hours) {
        return elapsed(from, to).compareTo(Duration.ofHours(hours)) > 0;
    }

    /// The last instant of a deadline of so many hours; an act at it is in time.
    public static Instant deadline(Instant from, int hours) {
        return from.plus(Duration.ofHours(hours));
    }

    /// The completed hours with their explanation.
    public static Finding<Long> count(Edition edition, Instant from, Instant to) {
        var hours = elapsedHours(from, to);
        return Working.of(RuleId.TIME_HOUR_PERIODS, edition)
                .figure("from", Brussels.text(from), "instant")
                .figure("to", Brussels.text(to), "instant")
                .count("elapsed_hours", hours, "hours")
                .found(hours, from + " → " + to + " = " + hours + " h");
    }
}
