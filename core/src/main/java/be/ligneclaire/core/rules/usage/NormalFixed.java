package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_FIXED;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Normal use of fixed telephony: 3000 outgoing minutes a month.
///
/// ```
/// excess = seconds used − 3000:00, where positive; exactly 3000:00 is normal
/// ```
///
/// Source: fr CP-F 6 (national calls), nl BV 2.5 (to fixed and mobile numbers), en ST 3.5 (all call
/// minutes). Real seconds; emergency and free numbers never count.
@Implements(USAGE_NORMAL_FIXED)
public final class NormalFixed {

    private NormalFixed() {}

    /// Seconds beyond normal use.
    public static Finding<Long> excessSeconds(Edition edition, long usedSeconds) {
        var limit = edition.number(USAGE_NORMAL_FIXED, "limit") * 60L;
        var excess = Math.max(0, usedSeconds - limit);
        return Working.of(USAGE_NORMAL_FIXED, edition)
                .count("used", usedSeconds, "s")
                .count("limit", limit, "s")
                .found(excess, "max(0, " + usedSeconds + " − " + limit + ") = " + excess);
    }
}
