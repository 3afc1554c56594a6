package be.ligneclaire.platform.billing.charge;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// What colleagues gave back of a month's fee by credit notes of their own. A run neither asks it
/// again nor gives it back once more.
public record CreditedFee(long accountId, long agreedId, YearMonth month, Money amount) {

    /// The same charges, where what goes back is no more than what is left of what was charged for
    /// the month.
    ///
    /// @param charged what earlier invoices hold of the months that charges give back
    public static List<ProductCharge> considered(
            List<CreditedFee> credited, List<ProductCharge> charges, List<PastCharge> charged) {
        if (credited.isEmpty()) {
            return charges;
        }
        var result = new ArrayList<ProductCharge>(charges.size());
        for (var charge : charges) {
            var given = Euro.sum(credited.stream()
                    .filter(fee -> fee.agreedId == charge.agreedId() && fee.month.equals(charge.month()))
                    .map(CreditedFee::amount)
                    .toList());
            if (given.isZero() || !charge.amount().isNegative()) {
                result.add(charge);
            } else {
                var left = asked(charge, charged).plus(before(charge, result)).minus(given);
                atMost(charge, left.isNegative() ? Euro.ZERO : left, given).ifPresent(result::add);
            }
        }
        return result;
    }

    private static Money asked(ProductCharge charge, List<PastCharge> charged) {
        return Euro.sum(charged.stream()
                .filter(past ->
                        past.agreedId() == charge.agreedId() && past.month().equals(charge.month()))
                .map(PastCharge::amount)
                .toList());
    }

    private static Money before(ProductCharge charge, List<ProductCharge> result) {
        return Euro.sum(result.stream()
                .filter(other ->
                        other.agreedId() == charge.agreedId() && other.month().equals(charge.month()))
                .map(ProductCharge::amount)
                .toList());
    }

    private static Optional<ProductCharge> atMost(ProductCharge charge, Money left, Money given) {
        if (!charge.amount().negated().isGreaterThan(left)) {
            return Optional.of(charge);
        }
        var why = charge.reckoning().why();
        var working = Working.of(why.rule(), why.edition());
        why.figures().forEach(figure -> working.figure(figure.name(), figure.value(), figure.unit()));
        return left.isZero()
                ? Optional.empty()
                : Optional.of(charge.with(reckoning(working.euro("credited_before", given), why.formula(), left)));
    }

    private static Reckoning reckoning(Working working, String formula, Money left) {
        return working.amount(left.negated(), formula + "; ≤ " + Euro.text(left));
    }
}
