package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_OVERAGE_ALERT;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// A free alert at the first use beyond an allowance.
///
/// ```
/// alert = used before ≤ allowance < used after
/// ```
///
/// Source: the usage clause of each edition. Once per allowance, line and month.
@Implements(USAGE_OVERAGE_ALERT)
public final class OverageAlert {

    private OverageAlert() {}

    /// Whether this use is the one that goes beyond.
    public static Finding<Boolean> alert(Edition edition, long allowance, long usedBefore, long use) {
        var alert = usedBefore <= allowance && usedBefore + use > allowance;
        return Working.of(USAGE_OVERAGE_ALERT, edition)
                .count("allowance", allowance, "units")
                .count("used_before", usedBefore, "units")
                .count("use", use, "units")
                .found(alert, usedBefore + " ≤ " + allowance + " < " + (usedBefore + use) + " = " + alert);
    }
}
