package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.terms.RuleId.BILLING_THIRD_PARTY_SERVICES;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// The mention above third-party services on a statement.
///
/// Source: the clause on third-party services; the circular prescribes the words in French, Dutch and
/// English; a German invoice carries the French ones. These lines have a subtotal of their own and no VAT.
@Implements(BILLING_THIRD_PARTY_SERVICES)
public final class ThirdPartyMention {

    private ThirdPartyMention() {}

    /// The mention for an invoice in this language.
    public static Finding<String> in(Edition edition, Language language) {
        var code = language == Language.DE ? "fr" : language.code();
        var mention = edition.word(BILLING_THIRD_PARTY_SERVICES, "mention." + code);
        return Working.of(BILLING_THIRD_PARTY_SERVICES, edition)
                .word("language", language.code())
                .found(mention, language.code() + " → " + code);
    }
}
