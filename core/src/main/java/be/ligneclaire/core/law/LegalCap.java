package be.ligneclaire.core.law;

import java.util.Optional;
import org.joda.money.Money;

/// What a cap made of an amount.
///
/// @param amount the lower of contract and law
/// @param source the law, where it was lower
public record LegalCap(Money contract, Money amount, Optional<String> source) {

    /// No law speaks: the contract holds.
    static LegalCap none(Money contract) {
        return new LegalCap(contract, contract, Optional.empty());
    }

    static LegalCap lower(Money contract, Money statutory, String source) {
        return statutory.isLessThan(contract) ? new LegalCap(contract, statutory, Optional.of(source)) : none(contract);
    }

    /// Whether the law was lower.
    public boolean bit() {
        return source.isPresent();
    }
}
