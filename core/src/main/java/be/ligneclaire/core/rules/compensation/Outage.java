package be.ligneclaire.core.rules.compensation;

import static be.ligneclaire.core.terms.RuleId.COMPENSATION_OUTAGE;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.Exact;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.joda.money.Money;

/// The compensation for a complete outage of more than eight hours.
///
/// ```
/// n = started periods of 24 hours from the start, if the outage lasted more than 8 hours; else 0
/// A = 1.00 + Σ for k = 2 … n of (1.00 + 0.50 × (k − 2))        1, 2, 3.50, 5.50, 8 …
/// B = n × monthly fee ÷ 30, rounded half up
/// compensation = max(A, B)
/// ```
///
/// Source: fr CG 8, nl 8, en 8. Reading: each STARTED period counts and the increase itself grows, both in
/// the customer's favour; exactly 24 hours is one period, exactly 8 hours gives nothing. The thirtieths are
/// the clause's own; no other rule may share them. In a package the whole package fee counts (en, nl) or
/// that of the affected service where it has a price of its own (fr).
///
/// Example: 100 hours, € 50.00 a month: n = 5, A = 8.00, B = 8.33: € 8.33.
///
/// Not here: who is entitled (`compensation.outage-eligibility`) and whether it comes unasked
/// (`compensation.outage-automatic`).
@Implements(COMPENSATION_OUTAGE)
public final class Outage {

    private static final Duration PERIOD = Duration.ofHours(24);
    private static final BigDecimal THIRTIETHS = BigDecimal.valueOf(30);

    private Outage() {}

    /// What an outage gives.
    ///
    /// @param lumpSums A
    /// @param share B
    public record Amounts(long periods, Money lumpSums, Money share, Money feeUsed, Reckoning compensation) {}

    /// The monthly fee that counts in a package.
    ///
    /// @param ownFee the price of the affected service inside the package, if it has one
    public static Money feeOf(Edition edition, Money packageFee, Optional<Money> ownFee) {
        return edition.word(COMPENSATION_OUTAGE, "package_fee_used").equals("service")
                ? ownFee.orElse(packageFee)
                : packageFee;
    }

    /// The compensation for this elapsed time.
    public static Amounts of(Edition edition, Duration elapsed, Money monthlyFee) {
        var threshold = Duration.ofHours(edition.number(COMPENSATION_OUTAGE, "threshold_hours"));
        var periods = elapsed.compareTo(threshold) > 0
                ? elapsed.dividedBy(PERIOD) + (elapsed.toSeconds() % PERIOD.toSeconds() > 0 ? 1 : 0)
                : 0;
        var lumpSums = lumpSums(edition, periods);
        var exactShare =
                monthlyFee.getAmount().multiply(BigDecimal.valueOf(periods)).divide(THIRTIETHS, Exact.CONTEXT);
        var share = Euro.rounded(exactShare);
        var best = lumpSums.isGreaterThan(share) ? lumpSums : share;
        var why = Working.of(COMPENSATION_OUTAGE, edition)
                .figure("elapsed", text(elapsed), "hours")
                .count("periods", periods, "periods of 24 h")
                .euro("monthly_fee", monthlyFee)
                .euro("A", lumpSums)
                .euro("B", share)
                .amount(
                        best,
                        "max(" + Euro.text(lumpSums) + ", " + periods + " × " + Euro.text(monthlyFee) + " / 30 = "
                                + Working.rounding(exactShare, share) + ") = " + Euro.text(best));
        return new Amounts(periods, lumpSums, share, monthlyFee, why);
    }

    /// `8h00`: hours and whole minutes, seconds dropped.
    public static String text(Duration elapsed) {
        return "%dh%02d".formatted(elapsed.toHours(), elapsed.toMinutesPart());
    }

    private static Money lumpSums(Edition edition, long periods) {
        if (periods == 0) {
            return Euro.ZERO;
        }
        var first = edition.decimal(COMPENSATION_OUTAGE, "first");
        var increase = edition.decimal(COMPENSATION_OUTAGE, "increase");
        var growth = edition.decimal(COMPENSATION_OUTAGE, "growth");
        var further = BigDecimal.valueOf(periods - 1);
        var grown = further.multiply(BigDecimal.valueOf(periods - 2)).divide(BigDecimal.TWO);
        return Euro.rounded(first.add(increase.multiply(further)).add(growth.multiply(grown)));
    }
}
