package be.ligneclaire.core.rules.latepayment;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import org.joda.money.Money;

/// A line of a bailiffs' tariff: the printed gross is authoritative where it is printed.
public record BailiffFee(Money net, Money gross) {

    private static final BigDecimal VAT = new BigDecimal("1.21");

    /// A printed pair, `18.28/22.12`.
    static BailiffFee printed(Edition edition, RuleId rule, String name) {
        var pair = edition.word(rule, name).split("/");
        return new BailiffFee(Euro.of(pair[0]), Euro.of(pair[1]));
    }

    /// A net with VAT added, half up.
    static BailiffFee of(Money net) {
        return new BailiffFee(net, Euro.rounded(net.getAmount().multiply(VAT)));
    }

    /// The fee with its explanation.
    Finding<BailiffFee> found(Working working, String sum) {
        return working.euro("net", net)
                .euro("gross", gross)
                .found(this, sum + " = " + Euro.text(net) + " → " + Euro.text(gross));
    }
}
