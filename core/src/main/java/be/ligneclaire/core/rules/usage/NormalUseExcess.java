package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_NORMAL_USE_EXCESS;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// What happens beyond the limits of normal mobile use.
///
/// Source: fr CP-M 4 charges by the price list, and the charge counts to the cap; nl BV 2.6 blocks and
/// charges nothing; en has no limits.
@Implements(CHARGING_NORMAL_USE_EXCESS)
public final class NormalUseExcess {

    private NormalUseExcess() {}

    /// `charge`, `block` or `none`.
    public static Finding<String> action(Edition edition) {
        var action = edition.word(CHARGING_NORMAL_USE_EXCESS, "action");
        return Working.of(CHARGING_NORMAL_USE_EXCESS, edition)
                .word("action", action)
                .found(action, action);
    }
}
