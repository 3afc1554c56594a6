package be.ligneclaire.core.rules.suspension;

import static be.ligneclaire.core.terms.RuleId.BILLING_REACTIVATION_FEE;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import org.joda.money.Money;

/// The fee of a reactivation is at most € 30.00.
///
/// Source: fr CG 5.3, nl 5.4, en 5.4; VAT included. Once per reactivation and contract; not where the
/// suspension was unjust.
@Implements(BILLING_REACTIVATION_FEE)
public final class ReactivationFee {

    private ReactivationFee() {}

    /// The highest fee that may be charged.
    public static Money maximum(Edition edition) {
        return edition.euro(BILLING_REACTIVATION_FEE, "maximum");
    }

    /// Whether a fee may be charged.
    public static Finding<Boolean> accepted(Edition edition, Money fee) {
        var accepted = !fee.isGreaterThan(maximum(edition));
        return Working.of(BILLING_REACTIVATION_FEE, edition)
                .euro("fee_entered", fee)
                .euro("maximum", maximum(edition))
                .found(accepted, Euro.text(fee) + (accepted ? " ≤ " : " > ") + Euro.text(maximum(edition)));
    }
}
