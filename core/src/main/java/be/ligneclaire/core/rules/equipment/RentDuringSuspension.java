package be.ligneclaire.core.rules.equipment;

import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_RENT_DURING_SUSPENSION;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import org.joda.money.Money;

/// The rent of equipment goes on while services are suspended.
///
/// Source: fr CG 3.3, nl 3.4, en 3.4. Equipment lent free has no rent; the rent ends with the contract, not
/// with the return.
@Implements(EQUIPMENT_RENT_DURING_SUSPENSION)
public final class RentDuringSuspension {

    private RentDuringSuspension() {}

    /// The rent due for the month.
    public static Reckoning due(Edition edition, Money monthlyRent) {
        return Working.of(EQUIPMENT_RENT_DURING_SUSPENSION, edition)
                .euro("rent", monthlyRent)
                .amount(monthlyRent, Euro.text(monthlyRent));
    }
}
