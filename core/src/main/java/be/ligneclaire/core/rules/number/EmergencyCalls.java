package be.ligneclaire.core.rules.number;

import static be.ligneclaire.core.terms.RuleId.NUMBERS_EMERGENCY_CALLS;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Emergency calls are always free and always possible.
///
/// Source: the emergency clause of each edition. Limited, suspended, capped or unpaid changes nothing; they
/// stand outside every counter, cap and block.
@Implements(NUMBERS_EMERGENCY_CALLS)
public final class EmergencyCalls {

    private EmergencyCalls() {}

    /// Whether a number is one of them.
    public static Finding<Boolean> emergency(Edition edition, String dialled) {
        var emergency = edition.words(NUMBERS_EMERGENCY_CALLS, "numbers").contains(dialled);
        return Working.of(NUMBERS_EMERGENCY_CALLS, edition)
                .word("dialled", dialled)
                .found(emergency, dialled + (emergency ? " ∈ " : " ∉ ") + "112 …");
    }
}
