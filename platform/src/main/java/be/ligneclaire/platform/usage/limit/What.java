package be.ligneclaire.platform.usage.limit;

/// What a line cannot use for a while; the word is that of journals and of the database.
public enum What {
    /// What is charged outside the bundle, roaming data apart (`usage.cap-default`).
    OUT_OF_BUNDLE("out-of-bundle"),
    /// Data while roaming (`roaming.data-cap.first`, `roaming.data-cap.second`).
    ROAMING_DATA("roaming-data"),
    /// SMS or calls beyond normal use (`usage.normal-mobile-nl`).
    NORMAL_USE("normal-use");

    private final String word;

    What(String word) {
        this.word = word;
    }

    /// `roaming-data`.
    public String word() {
        return word;
    }

    /// @throws IllegalArgumentException for a word that is none of them
    public static What of(String word) {
        for (var what : values()) {
            if (what.word.equals(word)) {
                return what;
            }
        }
        throw new IllegalArgumentException("Nothing of the sort can be blocked: " + word);
    }
}
