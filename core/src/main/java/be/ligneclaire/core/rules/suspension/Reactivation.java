package be.ligneclaire.core.rules.suspension;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_REACTIVATION;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.core.time.HourPeriods;
import java.time.Instant;

/// Until when the services work again after full payment.
///
/// ```
/// reactivate by = booking + 24 elapsed hours
/// ```
///
/// Source: fr CG 5.3, nl 5.4, en 5.4. Full is principal, interest, indemnity and fees due. Weekends count.
///
/// Example: booked on 25 October 2025 at 16:00: by 15:00 on the 26th, since the night has an extra hour.
@Implements(COLLECTIONS_REACTIVATION)
public final class Reactivation {

    private Reactivation() {}

    /// The last instant in time.
    public static Finding<Instant> by(Edition edition, Instant paidBooked) {
        var hours = edition.number(COLLECTIONS_REACTIVATION, "hours");
        var by = HourPeriods.deadline(paidBooked, hours);
        return Working.of(COLLECTIONS_REACTIVATION, edition)
                .figure("paid_booked", Brussels.text(paidBooked), "instant")
                .count("hours", hours, "hours")
                .found(by, Brussels.text(paidBooked) + " + " + hours + " h = " + Brussels.text(by));
    }
}
