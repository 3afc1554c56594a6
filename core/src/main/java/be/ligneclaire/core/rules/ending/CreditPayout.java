package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_CREDIT_PAYOUT_REQUEST;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Whether a credit left after the end is paid out unasked.
///
/// Source: fr CP-I 3, CP-F 1: only after the customer contacts care. en and nl are silent: unasked. It
/// never lapses by itself.
@Implements(CONTRACT_CREDIT_PAYOUT_REQUEST)
public final class CreditPayout {

    private CreditPayout() {}

    /// Whether it is automatic.
    public static Finding<Boolean> automatic(Edition edition) {
        var automatic = edition.flag(CONTRACT_CREDIT_PAYOUT_REQUEST, "automatic_payout");
        return Working.of(CONTRACT_CREDIT_PAYOUT_REQUEST, edition)
                .flag("automatic_payout", automatic)
                .found(automatic, Boolean.toString(automatic));
    }
}
