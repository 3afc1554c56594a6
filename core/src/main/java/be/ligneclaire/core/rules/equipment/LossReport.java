package be.ligneclaire.core.rules.equipment;

import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_LOSS_REPORT;

import be.ligneclaire.core.rules.compensation.Outage;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.core.time.HourPeriods;
import java.time.Instant;

/// Loss, theft or damage of equipment is reported within 48 hours.
///
/// ```
/// in time = report − knowledge ≤ 48 elapsed hours
/// ```
///
/// Source: fr CG 3.3, nl 3.4, en 3.4. From the moment the customer knew; a late report creates no fee by
/// itself.
///
/// Example: 28 March 2026 10:00 to 30 March 11:00: 49 hours on the clock, 48 elapsed, in time.
@Implements(EQUIPMENT_LOSS_REPORT)
public final class LossReport {

    private LossReport() {}

    /// Whether the report is in time.
    public static Finding<Boolean> inTime(Edition edition, Instant known, Instant reported) {
        var hours = edition.number(EQUIPMENT_LOSS_REPORT, "hours");
        var inTime = !HourPeriods.longerThan(known, reported, hours);
        return Working.of(EQUIPMENT_LOSS_REPORT, edition)
                .figure("known_at", Brussels.text(known), "instant")
                .figure("reported_at", Brussels.text(reported), "instant")
                .count("elapsed_hours", HourPeriods.elapsedHours(known, reported), "hours")
                .found(
                        inTime,
                        Outage.text(HourPeriods.elapsed(known, reported)) + (inTime ? " ≤ " : " > ") + hours + "h");
    }
}
