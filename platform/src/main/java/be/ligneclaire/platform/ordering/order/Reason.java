package be.ligneclaire.platform.ordering.order;

import be.ligneclaire.core.ids.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// Why an order is refused, or waits for a person: a code for the house, a sentence for the customer.
enum Reason {
    OFFER_NOT_IN_EDITION,
    OPTION_WITHOUT_SERVICE,
    FIXED_TELEPHONY_WITHOUT_INTERNET,
    TELEVISION_WITHOUT_BASE,
    PROMOTION_OF_ANOTHER_PRODUCT,
    OWN_MODEM_NOT_IN_EDITION,
    NUMBER_WITHOUT_TELEPHONY,
    NUMBER_IN_USE,
    ADDRESS_ABROAD,
    BREACH_OF_CONTRACT,
    INFORMATION_MISSING_OR_WRONG;

    /// `address-abroad`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What the customer reads.
    String sentence(Language language) {
        return ResourceBundle.getBundle(
                        "ordering.reasons",
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(word());
    }

    /// The reason with this word, which is known to exist (it was stored with an order).
    static Reason of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such reason: " + word));
    }
}
