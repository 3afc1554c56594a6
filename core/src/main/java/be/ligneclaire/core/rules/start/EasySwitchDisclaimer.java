package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.ORDERING_EASY_SWITCH_DISCLAIMER;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Who answers for a switch that fails or is late.
///
/// Source: the Easy Switch clause: the operator does not where the cause lies with the former operator (en)
/// or with it or the customer (nl, fr). Reading: a cause that is not known counts as the operator's.
@Implements(ORDERING_EASY_SWITCH_DISCLAIMER)
public final class EasySwitchDisclaimer {

    private EasySwitchDisclaimer() {}

    /// Whether the operator answers.
    public static Finding<Boolean> operatorLiable(Edition edition, String cause) {
        var excused = edition.words(ORDERING_EASY_SWITCH_DISCLAIMER, "not_liable_for");
        var liable = !excused.contains(cause);
        return Working.of(ORDERING_EASY_SWITCH_DISCLAIMER, edition)
                .word("cause", cause)
                .found(liable, cause + (liable ? " ∉ " : " ∈ ") + "{" + String.join(", ", excused) + "}");
    }
}
