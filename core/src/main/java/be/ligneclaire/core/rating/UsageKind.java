package be.ligneclaire.core.rating;

/// The kinds of usage event (`contracts.md` §4); the letter stands in the database.
public enum UsageKind {
    VOICE("voice", 'v', "second"),
    SMS("sms", 's', "message"),
    MMS("mms", 'm', "message"),
    DATA("data", 'd', "kilobyte"),
    FIXED_VOICE("fixed-voice", 'f', "second");

    private final String word;
    private final char letter;
    private final String unit;

    UsageKind(String word, char letter, String unit) {
        this.word = word;
        this.letter = letter;
        this.unit = unit;
    }

    /// `fixed-voice`.
    public String word() {
        return word;
    }

    /// `f`.
    public char letter() {
        return letter;
    }

    /// What its quantity counts: `second`, `message`, `kilobyte`.
    public String unit() {
        return unit;
    }

    /// @throws IllegalArgumentException for a letter that is none of them
    public static UsageKind of(char letter) {
        for (var kind : values()) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of usage has the letter " + letter);
    }
}
