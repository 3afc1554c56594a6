package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_BAILIFF_2023;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import org.joda.money.Money;

/// The bailiffs' tariff of 2023, printed in the terms en and nl.
///
/// ```
/// formal notice          18.28 net up to 124.99, 21.62 from 125.00
/// collection fee         1 % of principal and interest, between 14.61 and 144.89 net
/// fee on an instalment   by bands; exactly 745.00 falls in no printed line and takes the lower one
/// research               8.97, with register 9.35
/// ```
///
/// Source: nl 6.3, en 6.3. Reading: the net of the collection fee is rounded first, then compared with the
/// limits, where the printed gross holds; else gross = net × 1.21.
///
/// Example: collection on € 3000.00: 30.00 net, € 36.30.
@Implements(COLLECTIONS_BAILIFF_2023)
public final class BailiffTariff2023 {

    private BailiffTariff2023() {}

    /// A formal notice for an amount.
    public static Finding<BailiffFee> formalNotice(Edition edition, Money amount) {
        var low = amount.isLessThan(edition.euro(COLLECTIONS_BAILIFF_2023, "formal_notice.limit"));
        return printed(edition, low ? "formal_notice.below" : "formal_notice.from", "amount", amount);
    }

    /// The fee for collecting a sum.
    public static Finding<BailiffFee> collection(Edition edition, Money principalAndInterest) {
        var minimum = BailiffFee.printed(edition, COLLECTIONS_BAILIFF_2023, "collection.minimum");
        var maximum = BailiffFee.printed(edition, COLLECTIONS_BAILIFF_2023, "collection.maximum");
        var net = Euro.rounded(principalAndInterest.getAmount().movePointLeft(2));
        var fee = net.isGreaterThan(minimum.net())
                ? net.isLessThan(maximum.net()) ? BailiffFee.of(net) : maximum
                : minimum;
        return fee.found(
                Working.of(COLLECTIONS_BAILIFF_2023, edition).euro("principal_and_interest", principalAndInterest),
                "1 % × " + Euro.text(principalAndInterest) + " ∈ [" + Euro.text(minimum.net()) + ", "
                        + Euro.text(maximum.net()) + "]");
    }

    /// The fee on an instalment.
    public static Finding<BailiffFee> instalment(Edition edition, Money instalment) {
        var limits = edition.words(COLLECTIONS_BAILIFF_2023, "instalment.upto");
        var band = 0;
        while (band < limits.size() && instalment.isGreaterThan(Euro.of(limits.get(band)))) {
            band++;
        }
        return printed(edition, "instalment." + (band + 1), "instalment", instalment);
    }

    /// A search, in the register too or not.
    public static Finding<BailiffFee> research(Edition edition, boolean withRegister) {
        var fee = BailiffFee.printed(
                edition, COLLECTIONS_BAILIFF_2023, withRegister ? "research_with_register" : "research");
        return fee.found(Working.of(COLLECTIONS_BAILIFF_2023, edition).flag("with_register", withRegister), "tariff");
    }

    private static Finding<BailiffFee> printed(Edition edition, String line, String name, Money amount) {
        return BailiffFee.printed(edition, COLLECTIONS_BAILIFF_2023, line)
                .found(
                        Working.of(COLLECTIONS_BAILIFF_2023, edition).euro(name, amount),
                        Euro.text(amount) + " → tariff");
    }
}
