package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_NO_CARRY_OVER;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// What is not used by the end of a month lapses.
///
/// Source: the bundle clause of each edition. Calendar months, Brussels time; the full allowance in the
/// first month; an event counts in the month in which it started.
@Implements(USAGE_NO_CARRY_OVER)
public final class NoCarryOver {

    private NoCarryOver() {}

    /// What is left for this month; what was left before does not count.
    public static Finding<Long> left(Edition edition, long allowance, long usedThisMonth) {
        var left = Math.max(0, allowance - usedThisMonth);
        return Working.of(USAGE_NO_CARRY_OVER, edition)
                .count("allowance", allowance, "units")
                .count("used", usedThisMonth, "units")
                .found(left, "max(0, " + allowance + " − " + usedThisMonth + ") = " + left);
    }
}
