package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_FIXED_EXCESS;

import be.ligneclaire.core.rules.Exact;
import be.ligneclaire.core.rules.usage.CallEea.RatedCall;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;

/// Fixed calls beyond the 3000 minutes of a month.
///
/// ```
/// wholly beyond:      seconds = max(30, duration) (en, fr), duration (nl)
/// crossing the limit: only the seconds beyond it, without block
/// amount = seconds × 0.0121 ÷ 60, the month's line rounded once
/// ```
///
/// Source: fr CP-F 6, nl BV 2.5, en ST 3.5. Exactly 3000:00 used means that the next call is wholly beyond;
/// the block of a call that crosses was spent inside the bundle. A call of 0 seconds costs nothing.
///
/// Example: 2999:00 used, 90 seconds: 30 beyond, 30 × 0.0121 ÷ 60 = € 0.0060500000.
@Implements(CHARGING_FIXED_EXCESS)
public final class FixedExcess {

    private FixedExcess() {}

    /// The seconds of a call that are charged.
    ///
    /// @param usedBefore seconds already used this month
    public static long billedSeconds(Edition edition, long usedBefore, long seconds) {
        var limit = limitSeconds(edition);
        if (seconds <= 0) {
            return 0;
        }
        if (usedBefore >= limit) {
            return Math.max(edition.number(CHARGING_FIXED_EXCESS, "initial_block"), seconds);
        }
        return Math.max(0, usedBefore + seconds - limit);
    }

    /// 3000 minutes, in seconds.
    public static long limitSeconds(Edition edition) {
        return edition.number(CHARGING_FIXED_EXCESS, "limit") * 60L;
    }

    /// The price per minute.
    public static BigDecimal pricePerMinute(Edition edition) {
        return edition.decimal(CHARGING_FIXED_EXCESS, "price");
    }

    /// A call with its explanation.
    public static Finding<RatedCall> rate(Edition edition, long usedBefore, long seconds) {
        return RatedCall.perSecond(
                Working.of(CHARGING_FIXED_EXCESS, edition).count("used_before", usedBefore, "s"),
                pricePerMinute(edition),
                seconds,
                edition.number(CHARGING_FIXED_EXCESS, "initial_block"),
                billedSeconds(edition, usedBefore, seconds));
    }

    /// The line of a month's excess.
    public static Reckoning line(Edition edition, long excessSeconds) {
        var price = pricePerMinute(edition);
        return Working.of(CHARGING_FIXED_EXCESS, edition)
                .count("excess", excessSeconds, "s")
                .figure("price_per_minute", price.toPlainString(), "EUR per minute")
                .rounds(
                        excessSeconds + " × " + price.toPlainString() + " / 60",
                        price.multiply(BigDecimal.valueOf(excessSeconds))
                                .divide(BigDecimal.valueOf(60), Exact.CONTEXT));
    }
}
