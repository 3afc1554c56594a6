package be.ligneclaire.platform.billing.einvoice;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.invoicing.Vat;
import be.ligneclaire.platform.billing.Billing.Line;
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
        var nets = new ArrayList<Long>();
        lines.forEach(line ->
                nets.add(line.kind().taxed() ? Math.floorDiv(100 * cents(line.amount()), 121L) : cents(line.amount())));
        long left = net - taxed.stream().mapToLong(nets::get).sum();
        var byLoss = taxed.stream()
                .sorted(Comparator.comparing(
                        place -> -Math.floorMod(100 * cents(lines.get(place).amount()), 121L)))
                .toList();
        for (int i = 0; i < left; i++) {
            int place = byLoss.get(i % byLoss.size());
            nets.set(place, nets.get(place) + 1);
        }
        return nets.stream().map(cents -> Money.ofMinor(Euro.EUR, cents)).toList();
    }

    private static long cents(Money amount) {
        return amount.getAmountMinorLong();
    }
}
