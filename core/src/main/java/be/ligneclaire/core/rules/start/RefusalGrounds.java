package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.ORDERING_REFUSAL_GROUNDS;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.List;

/// The grounds on which an order or an access may be refused.
///
/// Source: fr CG 4, nl 4, en 4. The list is not complete ("notably"); a person decides, with a coded
/// ground, a text and an approver. Payment history counts only where it is with this operator.
@Implements(ORDERING_REFUSAL_GROUNDS)
public final class RefusalGrounds {

    private RefusalGrounds() {}

    /// The grounds that the text names, as codes.
    public static List<String> listed(Edition edition) {
        return edition.words(ORDERING_REFUSAL_GROUNDS, "grounds");
    }

    /// Whether a ground is named.
    public static Finding<Boolean> named(Edition edition, String ground) {
        var named = listed(edition).contains(ground);
        return Working.of(ORDERING_REFUSAL_GROUNDS, edition)
                .word("ground", ground)
                .found(named, ground + (named ? " ∈ " : " ∉ ") + "{" + String.join(", ", listed(edition)) + "}");
    }
}
