package be.ligneclaire.core.terms;

import org.joda.money.Money;

/// An amount together with the calculation that produced it; the screen shows this, never a second
/// computation.
public record Reckoning(Money amount, Explanation why) {

    /// The rule that decided the amount.
    public RuleId rule() {
        return why.rule();
    }
}
