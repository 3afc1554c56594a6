package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_BREACH_TERMINATION;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.Locale;

/// When the operator may end a contract at once for a breach.
///
/// Source: the breach clause: established fraud, aggression, danger to staff. fr also names presumed fraud
/// and abnormal use. A person decides; usage alone never does. No notice.
@Implements(CONTRACT_BREACH_TERMINATION)
public final class BreachTermination {

    private BreachTermination() {}

    /// The grounds besides those of every edition.
    public enum Ground {
        ESTABLISHED,
        PRESUMED_FRAUD,
        ABNORMAL_USE
    }

    /// Whether the ground suffices.
    public static Finding<Boolean> suffices(Edition edition, Ground ground) {
        var suffices = switch (ground) {
            case ESTABLISHED -> true;
            case PRESUMED_FRAUD -> edition.flag(CONTRACT_BREACH_TERMINATION, "presumed_fraud_suffices");
            case ABNORMAL_USE -> edition.flag(CONTRACT_BREACH_TERMINATION, "abnormal_use_listed");
        };
        var word = ground.name().toLowerCase(Locale.ROOT);
        return Working.of(CONTRACT_BREACH_TERMINATION, edition)
                .word("ground", word)
                .days("notice", edition.number(CONTRACT_BREACH_TERMINATION, "notice_days"))
                .found(suffices, word + " → " + suffices);
    }
}
