package be.ligneclaire.core.terms;

import java.util.Locale;
import java.util.Optional;

/// The families of services whose special terms differ; television counts as Internet where a rule asks.
public enum ServiceFamily {
    MOBILE,
    INTERNET,
    FIXED;

    /// `mobile`, the word of the rulebook and of the parameters.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The family with this word; `tv` is Internet.
    public static Optional<ServiceFamily> of(String word) {
        return switch (word) {
            case "mobile" -> Optional.of(MOBILE);
            case "internet", "tv" -> Optional.of(INTERNET);
            case "fixed" -> Optional.of(FIXED);
            default -> Optional.empty();
        };
    }
}
