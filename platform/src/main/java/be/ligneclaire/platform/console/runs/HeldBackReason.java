package be.ligneclaire.platform.console.runs;

import java.util.Arrays;

/// Why an account was held back, as a colleague understands it: the run notes a technical sentence, these are
/// the kinds of sentences there are. Each has words for what it means and for what to do.
enum HeldBackReason {
    /// The account has no customer who could get the invoice.
    NOBODY("nobody-known", "nobody is known to send the invoice to"),
    /// The database refused what was to be written: two facts contradict each other.
    CONTRADICTION("contradiction", "the database refused it"),
    /// A charge whose rule the register does not have.
    RULE("no-rule", "No rule "),
    /// A price or a product that the price list does not have on that day.
    PRICE("no-price", "price", "tariff", "product"),
    /// Anything else: the sentence itself is shown.
    OTHER("other");

    private final String word;
    private final String[] signs;

    HeldBackReason(String word, String... signs) {
        this.word = word;
        this.signs = signs;
    }

    /// The kind of a stored sentence.
    static HeldBackReason of(String reason) {
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.signs).anyMatch(reason::contains))
                .findFirst()
                .orElse(OTHER);
    }

    /// The key of the words: what it means; with `.do` behind it, what to do.
    String key() {
        return "console.reason." + word;
    }
}
