package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_THIRD_PARTY;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// When an unpaid invoice may go to a third party.
///
/// Source: fr CG 6.3, nl 6.3, en 6.3: after at least two reminders, before court. Not while it is disputed
/// or in a plan that is respected. Only acts really done are charged, by the bailiffs' tariff of their
/// year.
@Implements(COLLECTIONS_THIRD_PARTY)
public final class ThirdPartyRecovery {

    private ThirdPartyRecovery() {}

    /// Whether it may be handed over.
    public static Finding<Boolean> allowed(Edition edition, int remindersSent) {
        var minimum = edition.number(COLLECTIONS_THIRD_PARTY, "minimum_reminders");
        var allowed = remindersSent >= minimum;
        return Working.of(COLLECTIONS_THIRD_PARTY, edition)
                .count("reminders_sent", remindersSent, "reminders")
                .count("minimum_reminders", minimum, "reminders")
                .found(allowed, remindersSent + (allowed ? " ≥ " : " < ") + minimum);
    }
}
