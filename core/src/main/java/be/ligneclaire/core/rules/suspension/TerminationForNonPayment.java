package be.ligneclaire.core.rules.suspension;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_TERMINATION;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Whether a contract may be ended for non-payment.
///
/// ```
/// allowed = four reminders sent, the termination warning given, the period of the fourth reminder over
/// ```
///
/// Source: fr CG 5.3, nl 5.4 (at the fourth reminder), en 5.4 (after it). Reading: in every edition only
/// when the fourteen days stated in the fourth reminder have passed. Numbers can still be ported for a
/// month.
@Implements(COLLECTIONS_TERMINATION)
public final class TerminationForNonPayment {

    private TerminationForNonPayment() {}

    /// Whether it may be ended.
    public static Finding<Boolean> allowed(
            Edition edition, int remindersSent, boolean terminationWarning, boolean periodOver) {
        var needed = edition.number(COLLECTIONS_TERMINATION, "reminders");
        var allowed = remindersSent >= needed && terminationWarning && periodOver;
        return Working.of(COLLECTIONS_TERMINATION, edition)
                .count("reminders_sent", remindersSent, "reminders")
                .flag("termination_warning", terminationWarning)
                .flag("period_over", periodOver)
                .found(
                        allowed,
                        remindersSent + "/" + needed + " ∧ " + terminationWarning + " ∧ " + periodOver + " = "
                                + allowed);
    }
}
