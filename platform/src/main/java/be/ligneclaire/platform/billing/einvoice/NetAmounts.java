package be.ligneclaire.platform.billing.einvoice;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.invoicing.Vat;
import be.ligneclaire.platform.billing.Billing.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/// What each line is without VAT, so that the lines add up to what the document is without VAT
/// (`design.md` §6). Prices include VAT, which is taken out once of their sum: line by line that leaves
/// cents over, which go to the lines that lost most by rounding down.
final class NetAmounts {

    private NetAmounts() {}

    /// @return in order of the lines; of a line without VAT its amount
    static List<Money> of(List<Line> lines) {
        var taxed = IntStream.range(0, lines.size())
                .filter(place -> lines.get(place).kind().taxed())
                .boxed()
                .toList();
        var gross =
                Euro.sum(taxed.stream().map(place -> lines.get(place).amount()).toList());
        long net = cents(gross.minus(Vat.in(gross)));
        var exact = new ArrayList<BigDecimal>();
        var nets = new ArrayList<Long>();
        for (var line : lines) {
            exact.add(line.kind().taxed() ? withoutVat(line.amount()) : BigDecimal.valueOf(cents(line.amount())));
            nets.add(exact.getLast().setScale(0, RoundingMode.FLOOR).longValueExact());
        }
        long left = net - taxed.stream().mapToLong(nets::get).sum();
        taxed.stream()
                .sorted(Comparator.comparing(
                        place -> BigDecimal.valueOf(nets.get(place)).subtract(exact.get(place))))
                .limit(left)
                .forEach(place -> nets.set(place, nets.get(place) + 1));
        return nets.stream().map(cents -> Money.ofMinor(Euro.EUR, cents)).toList();
    }

    /// In cents, exact enough to say which line lost most.
    private static BigDecimal withoutVat(Money amount) {
        var hundred = BigDecimal.valueOf(100);
        return BigDecimal.valueOf(cents(amount))
                .multiply(hundred)
                .divide(Vat.rate().add(hundred), 10, RoundingMode.HALF_UP);
    }

    private static long cents(Money amount) {
        return amount.getAmountMinorLong();
    }
}
