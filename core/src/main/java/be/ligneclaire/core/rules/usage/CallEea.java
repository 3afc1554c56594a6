package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_CALL_EEA;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Chargeable mobile calls made in Belgium and the EEA: per second from the 31st, the first thirty as one
/// block.
///
/// ```
/// seconds = 0 if not answered, else max(30, duration rounded up to whole seconds)
/// amount  = price per minute × seconds ÷ 60, kept to ten decimals
/// ```
///
/// Source: fr CP-M 3, nl BV 2.6; en is silent for mobile and read the same way.
/// Reading: the wording says when counting by the second begins; it does not make the first thirty seconds
/// free.
///
/// Example: 31 seconds at € 0.20 a minute: 0.20 × 31 ÷ 60 = € 0.1033333333.
@Implements(CHARGING_CALL_EEA)
public final class CallEea {

    private static final int INITIAL_BLOCK = Edition.newest().number(CHARGING_CALL_EEA, "initial_block");

    private CallEea() {}

    /// The seconds that are charged.
    public static int billedSeconds(int duration) {
        return duration <= 0 ? 0 : Math.max(INITIAL_BLOCK, duration);
    }

    /// The amount of so many seconds, half up at the tenth decimal.
    ///
    /// @param perMinute10 price per minute in 10⁻¹⁰ euro, zero or more
    /// @return 10⁻¹⁰ euro
    /// @throws ArithmeticException beyond what a `long` holds
    public static long amount(long perMinute10, int seconds) {
        var product = Math.multiplyExact(perMinute10, (long) seconds);
        return product / 60 + (product % 60 >= 30 ? 1 : 0);
    }

    /// A call with its explanation.
    ///
    /// @param duration whole seconds, zero if not answered
    public static Finding<RatedCall> rate(Edition edition, BigDecimal pricePerMinute, long duration) {
        var block = edition.number(CHARGING_CALL_EEA, "initial_block");
        var seconds = duration == 0 ? 0 : Math.max(block, duration);
        return RatedCall.perSecond(Working.of(CHARGING_CALL_EEA, edition), pricePerMinute, duration, block, seconds);
    }

    /// What is charged for a call.
    ///
    /// @param amount exact to ten decimals
    public record RatedCall(long seconds, BigDecimal amount) {

        static Finding<RatedCall> perSecond(
                Working working, BigDecimal pricePerMinute, long duration, int block, long seconds) {
            var amount = pricePerMinute
                    .multiply(BigDecimal.valueOf(seconds))
                    .divide(BigDecimal.valueOf(60), 10, RoundingMode.HALF_UP);
            return working.figure("price_per_minute", pricePerMinute.toPlainString(), "EUR per minute")
                    .count("duration_s", duration, "s")
                    .count("initial_block", block, "s")
                    .count("billed_seconds", seconds, "s")
                    .found(
                            new RatedCall(seconds, amount),
                            pricePerMinute.toPlainString() + " × " + seconds + " / 60 = " + amount.toPlainString());
        }

        /// In 10⁻¹⁰ euro.
        public long amount10() {
            return TenDecimals.of(amount);
        }
    }
}
