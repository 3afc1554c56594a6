package be.ligneclaire.core.rules.equipment;

import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_OWN_MODEM_ALLOWED;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Whether a customer may use a modem of his own.
///
/// Source: fr CG 1, 3.2; nl 1, 3.3: allowed if it meets the published specifications and security
/// standards, is kept up to date and does not disturb the network. en has no such clause and its 9.2
/// forbids hardware that the contract does not foresee: not offered. The operator's box stays at the
/// address.
@Implements(EQUIPMENT_OWN_MODEM_ALLOWED)
public final class OwnModem {

    private OwnModem() {}

    /// Whether the edition knows own modems at all.
    public static boolean foreseen(Edition edition) {
        return edition.flag(EQUIPMENT_OWN_MODEM_ALLOWED, "allowed");
    }

    /// Whether this one may be used.
    public static Finding<Boolean> offered(Edition edition, boolean compliant) {
        var offered = foreseen(edition) && compliant;
        return Working.of(EQUIPMENT_OWN_MODEM_ALLOWED, edition)
                .flag("allowed", foreseen(edition))
                .flag("compliant", compliant)
                .found(offered, foreseen(edition) + " ∧ " + compliant + " = " + offered);
    }
}
