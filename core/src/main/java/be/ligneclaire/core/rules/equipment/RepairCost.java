package be.ligneclaire.core.rules.equipment;

import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_REPAIR_COST;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Who pays a repair or replacement.
///
/// Source: the equipment clause: the operator, unless negligence, fault, intent or fraud of the customer
/// caused it; then the price-list amount plus a lump sum. Reading: a cause that is not known is not the
/// customer's.
@Implements(EQUIPMENT_REPAIR_COST)
public final class RepairCost {

    private RepairCost() {}

    /// Whether the customer pays.
    public static Finding<Boolean> customerPays(Edition edition, String cause) {
        var pays = edition.words(EQUIPMENT_REPAIR_COST, "customer_pays_for").contains(cause);
        return Working.of(EQUIPMENT_REPAIR_COST, edition)
                .word("cause", cause)
                .found(pays, cause + " → " + (pays ? "customer" : "operator"));
    }
}
