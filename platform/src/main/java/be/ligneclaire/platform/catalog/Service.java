package be.ligneclaire.platform.catalog;

/// The services on offer (`catalog.services`); the word is that of price lists, stories and the database.
public enum Service {
    MOBILE("mobile"),
    INTERNET("internet"),
    FIXED_TELEPHONY("fixed-telephony"),
    TV("tv");

    private final String word;

    Service(String word) {
        this.word = word;
    }

    /// `fixed-telephony`.
    public String word() {
        return word;
    }

    /// @throws IllegalArgumentException for a word that is none of them
    public static Service of(String word) {
        for (var service : values()) {
            if (service.word.equals(word)) {
                return service;
            }
        }
        throw new IllegalArgumentException("No such service: " + word);
    }
}
