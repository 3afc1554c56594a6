package be.ligneclaire.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/// Rated amounts as whole numbers of 10⁻¹⁰ euro, the ten decimals that `money.rounding` keeps per event.
///
/// A `long` holds up to 922 million euro, more than a line's month; additions check for overflow.
public final class TenDecimals {

    /// How many units make one euro.
    public static final long PER_EURO = 10_000_000_000L;

    /// The smallest amount that rounds to a cent, and not to nothing.
    public static final long HALF_A_CENT = PER_EURO / 200;

    private TenDecimals() {}

    /// The nearest unit, half up.
    public static long of(BigDecimal euro) {
        return euro.setScale(10, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /// The exact decimal with ten places: `0.1033333333`.
    public static BigDecimal toDecimal(long units) {
        return BigDecimal.valueOf(units, 10);
    }

    /// The ten-decimal string of contracts: `"0.1033333333"`.
    public static String text(long units) {
        return toDecimal(units).toPlainString();
    }

    /// Rounded once to the cent, for an invoice line.
    public static Money toMoney(long units) {
        return Euro.rounded(toDecimal(units));
    }
}
