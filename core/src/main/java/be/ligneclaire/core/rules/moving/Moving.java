package be.ligneclaire.core.rules.moving;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_MOVING;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.Optional;
import org.joda.money.Money;

/// Moving Internet and fixed telephony (en also television) to another address.
///
/// ```
/// allowed = nothing overdue
/// fee     = € 45.00 if a technician visits the new address, else € 0.00
/// ```
///
/// Source: fr CG 5.4, nl 5.5, en 5.5. Reading: overdue means undisputed and outside a respected repayment
/// plan, at the date of the request; the fee is due once per move; VAT is in it in every edition, though
/// only fr says so.
///
/// Example: a visit, nothing overdue: € 45.00. € 12.00 overdue: the move waits, no fee.
@Implements(CONTRACT_MOVING)
public final class Moving {

    private Moving() {}

    /// The fee of a move, empty where the move is not allowed.
    public static Finding<Optional<Money>> fee(Edition edition, boolean technicianVisitsNewAddress, Money overdue) {
        var working = Working.of(CONTRACT_MOVING, edition)
                .flag("technician_visits_new_address", technicianVisitsNewAddress)
                .euro("overdue", overdue);
        if (overdue.isPositive()) {
            return working.found(Optional.empty(), Euro.text(overdue) + " > 0.00");
        }
        var fee = technicianVisitsNewAddress ? edition.euro(CONTRACT_MOVING, "technician_fee") : Euro.ZERO;
        return working.euro("fee", fee).found(Optional.of(fee), Euro.text(fee));
    }
}
