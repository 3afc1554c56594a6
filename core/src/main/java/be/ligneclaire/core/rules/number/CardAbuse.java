package be.ligneclaire.core.rules.number;

import static be.ligneclaire.core.terms.RuleId.NUMBERS_CARD_ABUSE;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// When the number of cards of one person is looked at.
///
/// Source: the clause on forbidden uses names an abnormally high number of cards without figure. The
/// threshold is our setting; a person decides, nothing is refused by itself.
@Implements(NUMBERS_CARD_ABUSE)
public final class CardAbuse {

    private CardAbuse() {}

    /// Whether a person should look.
    public static Finding<Boolean> review(Edition edition, long activeCards) {
        var threshold = edition.number(NUMBERS_CARD_ABUSE, "review_threshold");
        var review = activeCards > threshold;
        return Working.of(NUMBERS_CARD_ABUSE, edition)
                .count("active_cards", activeCards, "cards")
                .count("review_threshold", threshold, "cards")
                .found(review, activeCards + (review ? " > " : " ≤ ") + threshold);
    }
}
