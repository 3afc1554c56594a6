package be.ligneclaire.core.rules.number;

import static be.ligneclaire.core.terms.RuleId.NUMBERS_CARD_REPLACEMENT;

import be.ligneclaire.core.rules.Lumps;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.util.Locale;
import org.joda.money.Money;

/// What a new card for the same number costs.
///
/// ```
/// loss, theft, damage:      price list
/// swap SIM ↔ eSIM:          price list (nl, fr), free (en)
/// defect without fault:     free
/// ```
///
/// Source: fr CP-M 1, nl BV 2.6, en ST 3.6.
@Implements(NUMBERS_CARD_REPLACEMENT)
public final class CardReplacement {

    private CardReplacement() {}

    /// Why a card is replaced.
    public enum Reason {
        LOSS,
        THEFT,
        DAMAGE,
        SWAP,
        DEFECT
    }

    /// What is charged.
    public static Reckoning charge(Edition edition, Reason reason, Money priceList) {
        var charged = switch (reason) {
            case LOSS, THEFT, DAMAGE -> edition.flag(NUMBERS_CARD_REPLACEMENT, "charged_for_loss");
            case SWAP -> edition.flag(NUMBERS_CARD_REPLACEMENT, "charged_for_swap");
            case DEFECT -> false;
        };
        return Lumps.times(
                Working.of(NUMBERS_CARD_REPLACEMENT, edition)
                        .word("reason", reason.name().toLowerCase(Locale.ROOT)),
                "charged",
                charged ? 1 : 0,
                "price_list",
                priceList);
    }
}
