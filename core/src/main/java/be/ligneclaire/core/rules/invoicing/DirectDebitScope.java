package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.terms.RuleId.PAYMENTS_DIRECT_DEBIT_SCOPE;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import org.joda.money.Money;

/// What a direct debit collects.
///
/// Source: the direct-debit clause: all sums due. Reading: by transfer where the mandate is not active when
/// the invoice is made; amounts in dispute are not presented.
@Implements(PAYMENTS_DIRECT_DEBIT_SCOPE)
public final class DirectDebitScope {

    private DirectDebitScope() {}

    /// The amount presented.
    public static Reckoning presented(Edition edition, boolean mandateActive, Money due, Money disputed) {
        var left = due.minus(disputed);
        var amount = mandateActive && left.isPositive() ? left : Euro.ZERO;
        return Working.of(PAYMENTS_DIRECT_DEBIT_SCOPE, edition)
                .flag("mandate_active", mandateActive)
                .euro("due", due)
                .euro("disputed", disputed)
                .amount(
                        amount,
                        (mandateActive ? 1 : 0) + " × (" + Euro.text(due) + " − " + Euro.text(disputed) + ") → "
                                + Euro.text(amount));
    }
}
