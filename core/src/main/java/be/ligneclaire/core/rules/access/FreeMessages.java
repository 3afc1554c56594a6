package be.ligneclaire.core.rules.access;

import static be.ligneclaire.core.terms.RuleId.NOTIFICATIONS_FREE_OF_CHARGE;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Which messages never cost the customer anything.
///
/// Source: the clauses that ask for each message. Receiving them abroad is free too; only reminders beyond
/// the free ones carry a fee.
@Implements(NOTIFICATIONS_FREE_OF_CHARGE)
public final class FreeMessages {

    private FreeMessages() {}

    /// Whether a message is on the list, by its word: `roaming-alert`.
    public static Finding<Boolean> free(Edition edition, String message) {
        var free = edition.words(NOTIFICATIONS_FREE_OF_CHARGE, "free").contains(message);
        return Working.of(NOTIFICATIONS_FREE_OF_CHARGE, edition)
                .word("message", message)
                .found(free, message + " → " + free);
    }
}
