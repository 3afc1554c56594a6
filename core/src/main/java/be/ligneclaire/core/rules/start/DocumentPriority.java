package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_DOCUMENT_PRIORITY;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.List;

/// Which contract document wins where two contradict each other.
///
/// ```
/// confirmation > special terms of the service > general terms
/// ```
///
/// Source: the preamble of each edition; the confirmation is a letter (en, fr) or an e-mail (nl). A
/// confirmed price, start or end date therefore overrides what the rules compute.
@Implements(CONTRACT_DOCUMENT_PRIORITY)
public final class DocumentPriority {

    private DocumentPriority() {}

    /// The document that wins among these; the words are those of the edition's `order`.
    ///
    /// @throws IllegalArgumentException if none of them is a contract document
    public static Finding<String> wins(Edition edition, List<String> documents) {
        var order = edition.words(CONTRACT_DOCUMENT_PRIORITY, "order");
        var winner = order.stream()
                .filter(documents::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No contract document"));
        return Working.of(CONTRACT_DOCUMENT_PRIORITY, edition)
                .word("documents", String.join(", ", documents))
                .found(winner, String.join(" > ", order) + ": " + winner);
    }
}
