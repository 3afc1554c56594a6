package be.ligneclaire.core.rules.equipment;

import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_NON_RETURN;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import org.joda.money.Money;

/// What equipment that did not come back costs.
///
/// ```
/// deposit kept     = min(deposit, indemnity)
/// deposit refunded = deposit − kept
/// invoiced         = indemnity − kept
/// ```
///
/// Source: fr CG 3.3, nl 3.4, en 3.4; the indemnity is in the price list, per item. A later return cancels
/// the charge (reading, in the customer's favour). Equipment reported stolen in time is not "not returned".
///
/// Example: indemnity € 79.00, deposit € 50.00: kept 50.00, invoiced € 29.00.
@Implements(EQUIPMENT_NON_RETURN)
public final class NonReturn {

    private NonReturn() {}

    /// What is kept of the deposit, what goes back and what is still invoiced.
    public record Settlement(Money depositKept, Money depositRefunded, Money invoiced) {}

    /// The settlement of one item.
    public static Finding<Settlement> settle(Edition edition, Money indemnity, Money deposit) {
        var kept = deposit.isLessThan(indemnity) ? deposit : indemnity;
        var settlement = new Settlement(kept, deposit.minus(kept), indemnity.minus(kept));
        return Working.of(EQUIPMENT_NON_RETURN, edition)
                .euro("indemnity", indemnity)
                .euro("deposit", deposit)
                .euro("deposit_kept", kept)
                .euro("invoiced", settlement.invoiced())
                .found(
                        settlement,
                        Euro.text(indemnity) + " − min(" + Euro.text(deposit) + ", " + Euro.text(indemnity) + ") = "
                                + Euro.text(settlement.invoiced()));
    }
}
