package be.ligneclaire.core.rules.equipment;

import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_DEPOSIT;

import be.ligneclaire.core.rules.Lumps;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import org.joda.money.Money;

/// What goes back of a deposit.
///
/// Source: the deposit clause. It secures the return of the equipment only, never unpaid invoices, bears no
/// interest and goes back in full once the equipment is back; otherwise [NonReturn] settles it.
@Implements(EQUIPMENT_DEPOSIT)
public final class Deposit {

    private Deposit() {}

    /// The refund when everything is back or, while it is not, nothing yet.
    public static Reckoning refund(Edition edition, Money deposit, boolean equipmentBack) {
        return Lumps.times(
                Working.of(EQUIPMENT_DEPOSIT, edition), "returned", equipmentBack ? 1 : 0, "deposit", deposit);
    }
}
