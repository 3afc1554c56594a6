package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_FIXED_CALL_INCREMENT;

import be.ligneclaire.core.rules.usage.CallEea.RatedCall;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;

/// Chargeable fixed calls (international, special numbers, beyond the limit), per second after the first
/// thirty.
///
/// ```
/// seconds = max(30, duration) (en, fr), duration (nl); not answered: 0
/// amount  = price per minute × seconds ÷ 60
/// ```
///
/// Source: fr CP-F 6, en ST 3.5: the sentence stands at the end of the chapter and is tied to no kind of
/// call. nl BV 2.5 is silent; reading: real seconds, in the customer's favour.
///
/// Example: 12 seconds at € 0.30: fr 0.30 × 30 ÷ 60 = € 0.15, nl € 0.06.
@Implements(CHARGING_FIXED_CALL_INCREMENT)
public final class FixedCallIncrement {

    private FixedCallIncrement() {}

    /// The seconds that are charged.
    public static long billedSeconds(Edition edition, long seconds) {
        return seconds <= 0 ? 0 : Math.max(edition.number(CHARGING_FIXED_CALL_INCREMENT, "initial_block"), seconds);
    }

    /// A call with its explanation.
    public static Finding<RatedCall> rate(Edition edition, BigDecimal pricePerMinute, long seconds) {
        return RatedCall.perSecond(
                Working.of(CHARGING_FIXED_CALL_INCREMENT, edition),
                pricePerMinute,
                seconds,
                edition.number(CHARGING_FIXED_CALL_INCREMENT, "initial_block"),
                billedSeconds(edition, seconds));
    }
}
