package be.ligneclaire.core.rules.invoicing;

import java.util.Locale;

/// What an open amount of an invoice consists of, in the order in which payments cover it.
public enum DebtPart {
    PRINCIPAL,
    INTEREST,
    INDEMNITY,
    FEE;

    /// `principal`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
