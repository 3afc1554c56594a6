package be.ligneclaire.core.charge;

/// The eight kinds of invoice line (`contracts.md` §3); the word is what journals, exports and the database
/// hold.
public enum LineKind {
    RECURRING("recurring", true),
    USAGE("usage", true),
    ONE_OFF("one-off", true),
    THIRD_PARTY("third-party", false),
    LATE_PAYMENT("late-payment", false),
    INDEMNITY("indemnity", false),
    DEPOSIT("deposit", false),
    COMPENSATION("compensation", false);

    private final String word;
    private final boolean taxed;

    LineKind(String word, boolean taxed) {
        this.word = word;
        this.taxed = taxed;
    }

    /// `one-off`.
    public String word() {
        return word;
    }

    /// Whether VAT is taken out of lines of this kind (`money.vat`).
    public boolean taxed() {
        return taxed;
    }

    /// @throws IllegalArgumentException for a word that is none of the eight
    public static LineKind of(String word) {
        for (var kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No such kind of line: " + word);
    }
}
