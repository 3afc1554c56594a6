package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_INDEMNITY;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import org.joda.money.Money;

/// The lump-sum indemnity for an invoice that stays unpaid.
///
/// ```
/// up to 150.00          20.00
/// up to 500.00          30.00 + 10 % of the part above 150.00
/// above                 65.00 +  5 % of the part above 500.00
/// never more than 2000.00; nothing unpaid, nothing due
/// ```
///
/// Source: fr CG 6.3, nl 6.3, en 6.3. Reading: the percentages work on the slice, as only then the bands
/// meet at 65.00; "up to 2000 maximum" limits the indemnity itself (reached at 39,200.00), as in the
/// statutory formula that the clause repeats. Once per invoice, on its unpaid principal, on the 15th day
/// after the first reminder (our setting). No VAT.
///
/// Example: € 640.00: 65 + 5 % of 140 = € 72.00.
@Implements(COLLECTIONS_INDEMNITY)
public final class LumpSumIndemnity {

    private LumpSumIndemnity() {}

    /// The indemnity.
    public static Reckoning on(Edition edition, Money unpaidPrincipal) {
        return on(COLLECTIONS_INDEMNITY, edition, unpaidPrincipal);
    }

    static Reckoning on(RuleId rule, Edition edition, Money unpaidPrincipal) {
        var working = Working.of(rule, edition).euro("unpaid_principal", unpaidPrincipal);
        if (unpaidPrincipal.isZero()) {
            return working.amount(Euro.ZERO, "0.00");
        }
        var band = band(edition, unpaidPrincipal);
        var floor = decimal(edition, band + ".above");
        var fixed = decimal(edition, band + ".fixed");
        var percent = decimal(edition, band + ".percent");
        var maximum = decimal(edition, "maximum");
        var exact = unpaidPrincipal
                .getAmount()
                .subtract(floor)
                .multiply(percent)
                .movePointLeft(2)
                .add(fixed);
        working.euro("fixed", fixed)
                .percent("percent", percent)
                .euro("above", floor)
                .euro("maximum", maximum);
        var sum = percent.signum() == 0
                ? fixed.toPlainString()
                : fixed.toPlainString() + " + " + percent.toPlainString() + " % × (" + Euro.text(unpaidPrincipal)
                        + " − " + floor.toPlainString() + ")";
        return exact.compareTo(maximum) > 0
                ? working.rounds("min(" + sum + ", " + maximum.toPlainString() + ")", maximum)
                : working.rounds(sum, exact);
    }

    private static String band(Edition edition, Money principal) {
        if (principal.getAmount().compareTo(decimal(edition, "band_2.above")) <= 0) {
            return "band_1";
        }
        return principal.getAmount().compareTo(decimal(edition, "band_3.above")) <= 0 ? "band_2" : "band_3";
    }

    private static BigDecimal decimal(Edition edition, String name) {
        return edition.decimal(COLLECTIONS_INDEMNITY, name);
    }
}
