package be.ligneclaire.core.money;

import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.RuleId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Euro amounts: the only way this code makes a [Money].
///
/// [Money] has exactly two decimals and refuses to round silently; where a calculation ends with more, it
/// says so with [#rounded(BigDecimal)] (`money.rounding`: half up on the absolute value, once per line).
///
/// Source: CG 6 (nl, en 6) names amounts in euro and no rounding. Reading: decimal arithmetic only; a rated
/// usage event keeps ten decimals ([TenDecimals]), every line, fee, interest, indemnity and compensation is
/// rounded once, totals add rounded lines.
@Implements(RuleId.MONEY_ROUNDING)
public final class Euro {

    /// The currency of everything.
    public static final CurrencyUnit EUR = CurrencyUnit.EUR;

    /// € 0.00.
    public static final Money ZERO = Money.zero(EUR);

    private Euro() {}

    /// An amount written with at most two decimals, `"9.68"`.
    ///
    /// @throws ArithmeticException if it has more than two decimals
    public static Money of(String amount) {
        return of(new BigDecimal(amount));
    }

    /// An amount with at most two decimals.
    ///
    /// @throws ArithmeticException if it has more than two decimals
    public static Money of(BigDecimal amount) {
        return Money.of(EUR, amount.setScale(2, RoundingMode.UNNECESSARY));
    }

    /// The cent nearest to an exact figure, half up on the absolute value: 0.005 becomes 0.01 and −0.005
    /// becomes −0.01.
    public static Money rounded(BigDecimal exact) {
        return Money.of(EUR, exact.setScale(2, RoundingMode.HALF_UP));
    }

    /// The sum; € 0.00 of nothing.
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    /// The decimal string that contracts and figures use: `"9.68"`, `"-0.30"`.
    public static String text(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
