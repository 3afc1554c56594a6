package be.ligneclaire.core.rules.compensation;

import static be.ligneclaire.core.terms.RuleId.COMPENSATION_OUTAGE_CLAIM_PERIOD;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;

/// Until when an outage can be reported or claimed.
///
/// ```
/// last day = day of restoration + 5 days, moved to a working day
/// ```
///
/// Source: fr CG 8, nl 8, en 8. By e-mail; other channels are taken too. Not needed where the compensation
/// is automatic.
///
/// Example: restored on 9 May 2026: day 5 is Ascension Day, so until Friday 15 May.
@Implements(COMPENSATION_OUTAGE_CLAIM_PERIOD)
public final class OutageClaimPeriod {

    private OutageClaimPeriod() {}

    /// The last day.
    public static Finding<LocalDate> lastDay(Edition edition, LocalDate resolved) {
        return Deadlines.ofCustomer(
                Working.of(COMPENSATION_OUTAGE_CLAIM_PERIOD, edition),
                "resolved",
                resolved,
                edition.number(COMPENSATION_OUTAGE_CLAIM_PERIOD, "days"));
    }
}
