package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_THRESHOLD_100;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.math.BigDecimal;

/// What happens when the charges outside the bundle reach a hundred euro in a month.
///
/// ```
/// notify                = total ≥ 100.00
/// may suspend and claim = total > 100.00
/// ```
///
/// Source: fr CG 6.2, nl 6.2; en has no such threshold. It holds also when the customer removed the cap.
/// Roaming data does not count.
@Implements(USAGE_THRESHOLD_100)
public final class HundredEuroThreshold {

    private HundredEuroThreshold() {}

    /// What a total leads to.
    public record Effect(boolean notice, boolean maySuspendAndClaim) {}

    /// The effect of a total.
    public static Finding<Effect> of(Edition edition, BigDecimal total) {
        var present = edition.flag(USAGE_THRESHOLD_100, "present");
        var threshold = edition.euro(USAGE_THRESHOLD_100, "threshold");
        var comparison = total.compareTo(threshold.getAmount());
        var sign = comparison < 0 ? " < " : comparison == 0 ? " = " : " > ";
        return Working.of(USAGE_THRESHOLD_100, edition)
                .euro("total", total)
                .flag("present", present)
                .euro("threshold", threshold)
                .found(
                        new Effect(present && comparison >= 0, present && comparison > 0),
                        present ? total.toPlainString() + sign + Euro.text(threshold) : "–");
    }
}
