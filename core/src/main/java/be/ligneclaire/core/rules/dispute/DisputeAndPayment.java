package be.ligneclaire.core.rules.dispute;

import static be.ligneclaire.core.terms.RuleId.CARE_DISPUTE_AND_PAYMENT;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.util.Optional;

/// Payment stays due while a dispute runs.
///
/// ```
/// due date moved = admissible to the mediation service on or before the due date
/// ```
///
/// Source: fr CG 11.1, nl 11.1, en 11.1. Declared admissible later, the amount is frozen from that day but
/// the due date stays. A validly disputed amount never leads to limitation.
@Implements(CARE_DISPUTE_AND_PAYMENT)
public final class DisputeAndPayment {

    private DisputeAndPayment() {}

    /// Whether the due date moved.
    public static Finding<Boolean> dueDateMoved(Edition edition, LocalDate due, Optional<LocalDate> admissible) {
        var moved = admissible.filter(day -> !day.isAfter(due)).isPresent();
        var working = Working.of(CARE_DISPUTE_AND_PAYMENT, edition).date("due", due);
        admissible.ifPresent(day -> working.date("mediation_admissible", day));
        return working.found(
                moved,
                admissible.map(day -> day + (moved ? " ≤ " : " > ") + due).orElse("– → " + due));
    }
}
