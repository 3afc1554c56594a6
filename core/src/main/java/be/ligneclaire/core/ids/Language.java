package be.ligneclaire.core.ids;

import java.util.Locale;
import java.util.Optional;

/// The four languages of customers, pages, messages and explanations; independent of the edition.
public enum Language {
    NL,
    FR,
    DE,
    EN;

    /// `nl`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The language with this two-letter code.
    public static Optional<Language> of(String code) {
        for (var language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// The Belgian locale of the language, for dates and amounts.
    public Locale locale() {
        return this == EN ? Locale.UK : Locale.of(code(), "BE");
    }
}
