package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.terms.RuleId.MONEY_VAT;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/// The VAT inside a sum of VAT-inclusive lines.
///
/// ```
/// VAT = sum × 21 ÷ 121, half up; net = sum − VAT
/// ```
///
/// Taken out once per rate on the total, never per line. Fees, usage and the charges for reactivation,
/// moving, rejection, repair and cards are taxed; third-party services, reminder fees, interest,
/// indemnities, deposits and compensations are not (`LineKind.taxed`).
///
/// Source: fr CG 5.3, 5.4, 6.2, CP-I 2, CP-M 3, CP-F 6; nl 5.3, 5.4, 6.2, 6.3; en 5.3, 5.4, 6.2, ST 3.7.
/// Where an edition leaves out "VAT included", the figure is read as inclusive. The rate is deduced from
/// the printed bailiff tables.
///
/// Example: € 33.10 holds 33.10 × 21 ÷ 121 = € 5.74 of VAT.
@Implements(MONEY_VAT)
public final class Vat {

    private static final BigDecimal RATE = Edition.newest().decimal(MONEY_VAT, "vat_rate");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Vat() {}

    /// The rate of the newest edition, in percent.
    public static BigDecimal rate() {
        return RATE;
    }

    /// The VAT inside a VAT-inclusive sum, at the rate of the newest edition; of a negative sum it is
    /// negative.
    public static Money in(Money inclusive) {
        return in(inclusive, RATE);
    }

    private static Money in(Money inclusive, BigDecimal rate) {
        return Money.of(
                Euro.EUR, inclusive.getAmount().multiply(rate).divide(rate.add(HUNDRED), 2, RoundingMode.HALF_UP));
    }

    /// The VAT at the rate of an edition, with its explanation.
    public static Reckoning reckon(Edition edition, Money inclusive) {
        var rate = edition.decimal(MONEY_VAT, "vat_rate");
        var vat = in(inclusive, rate);
        return Working.of(MONEY_VAT, edition)
                .euro("total", inclusive)
                .percent("vat_rate", rate)
                .amount(vat, Euro.text(inclusive) + " × " + rate + " / " + rate.add(HUNDRED) + " = " + Euro.text(vat));
    }
}
