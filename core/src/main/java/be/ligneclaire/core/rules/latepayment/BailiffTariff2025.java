package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_BAILIFF_2025;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.joda.money.Money;

/// The bailiffs' tariff of 2025, printed in the terms fr.
///
/// ```
/// formal notice          25.77 net, 31.18 gross fee on an instalment   8 % up to 2576.91, then 5, 2, 1,
/// 0.5, 0.25 and 0.10 % of the slices; at least 15.46 net research               15.46 net, 18.70 gross
/// ```
///
/// Source: fr CG 6.3. Reading: percentages per slice, so that nothing jumps at a limit; the printed limits
/// 51,539.10 and 51,538.11 overlap and the fifth slice ends at 51,538.10, in the customer's favour; the
/// printed gross 18.70 holds although 15.46 × 1.21 would be 18.71. The sum of the slices is rounded once to
/// the net; gross = net × 1.21.
///
/// Example: € 3000.00: 206.1528 + 21.1545 = 227.31 net, € 275.05.
@Implements(COLLECTIONS_BAILIFF_2025)
public final class BailiffTariff2025 {

    private BailiffTariff2025() {}

    /// A formal notice.
    public static Finding<BailiffFee> formalNotice(Edition edition) {
        return BailiffFee.printed(edition, COLLECTIONS_BAILIFF_2025, "formal_notice")
                .found(Working.of(COLLECTIONS_BAILIFF_2025, edition), "tariff");
    }

    /// A search.
    public static Finding<BailiffFee> research(Edition edition) {
        return BailiffFee.printed(edition, COLLECTIONS_BAILIFF_2025, "research")
                .found(Working.of(COLLECTIONS_BAILIFF_2025, edition), "tariff");
    }

    /// The fee on an instalment.
    public static Finding<BailiffFee> instalment(Edition edition, Money instalment) {
        var limits = edition.words(COLLECTIONS_BAILIFF_2025, "instalment.upto");
        var percents = edition.words(COLLECTIONS_BAILIFF_2025, "instalment.percent");
        var exact = BigDecimal.ZERO;
        var floor = BigDecimal.ZERO;
        var terms = new ArrayList<String>();
        for (var slice = 0; slice < percents.size(); slice++) {
            var top = slice < limits.size() ? new BigDecimal(limits.get(slice)) : instalment.getAmount();
            var part = instalment.getAmount().min(top).subtract(floor);
            if (part.signum() > 0) {
                exact = exact.add(
                        part.multiply(new BigDecimal(percents.get(slice))).movePointLeft(2));
                terms.add(percents.get(slice) + " % × " + part.toPlainString());
            }
            floor = top;
        }
        var minimum = BailiffFee.printed(edition, COLLECTIONS_BAILIFF_2025, "collection.minimum");
        var net = Euro.rounded(exact);
        var fee = net.isGreaterThan(minimum.net()) ? BailiffFee.of(net) : minimum;
        return fee.found(
                Working.of(COLLECTIONS_BAILIFF_2025, edition).euro("instalment", instalment),
                "max(" + (terms.isEmpty() ? "0" : String.join(" + ", terms)) + ", " + Euro.text(minimum.net()) + ")");
    }
}
