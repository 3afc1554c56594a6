package be.ligneclaire.core.rules;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import org.joda.money.Money;

/// So many times a fixed amount.
public final class Lumps {

    private Lumps() {}

    /// `3 × 250.00 = 750.00`.
    public static Reckoning times(Working working, String countName, long count, String eachName, Money each) {
        var amount = Money.of(Euro.EUR, each.getAmount().multiply(BigDecimal.valueOf(count)));
        return working.count(countName, count, countName)
                .euro(eachName, each)
                .amount(amount, count + " × " + Euro.text(each) + " = " + Euro.text(amount));
    }
}
