package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_CALL_OUTSIDE_EEA;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;

/// Mobile calls made or received outside the EEA, per started minute in both directions.
///
/// ```
/// minutes = seconds ÷ 60, rounded up; not answered: 0
/// amount  = price per minute × minutes
/// ```
///
/// Source: fr CP-M 3, nl BV 2.6; en is silent and read the same way. The territory at the start of the call
/// decides.
///
/// Example: 61 seconds at € 1.50: 2 minutes, € 3.00.
@Implements(CHARGING_CALL_OUTSIDE_EEA)
public final class CallOutsideEea {

    private static final int STEP = Edition.newest().number(CHARGING_CALL_OUTSIDE_EEA, "step");

    private CallOutsideEea() {}

    /// Started minutes of a call.
    public static long billedMinutes(long seconds) {
        return billedMinutes(STEP, seconds);
    }

    /// Started steps of a call in an edition.
    public static long billedMinutes(Edition edition, long seconds) {
        return billedMinutes(edition.number(CHARGING_CALL_OUTSIDE_EEA, "step"), seconds);
    }

    private static long billedMinutes(int step, long seconds) {
        return seconds / step + (seconds % step > 0 ? 1 : 0);
    }

    /// The amount of so many minutes in 10⁻¹⁰ euro.
    public static long amount(long perMinute10, long minutes) {
        return Math.multiplyExact(perMinute10, minutes);
    }

    /// A call with its explanation.
    public static Reckoning rate(Edition edition, BigDecimal pricePerMinute, long seconds) {
        var minutes = billedMinutes(edition, seconds);
        return Working.of(CHARGING_CALL_OUTSIDE_EEA, edition)
                .figure("price_per_minute", pricePerMinute.toPlainString(), "EUR per minute")
                .count("duration_s", seconds, "s")
                .count("billed_minutes", minutes, "minutes")
                .rounds(
                        pricePerMinute.toPlainString() + " × " + minutes,
                        pricePerMinute.multiply(BigDecimal.valueOf(minutes)));
    }
}
