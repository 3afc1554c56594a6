package be.ligneclaire.core.charge;

import be.ligneclaire.core.terms.Reckoning;
import java.time.LocalDate;
import java.util.Optional;

/// News from any room: money arose that belongs on an account's next invoice. `billing` listens; nobody
/// calls it.
///
/// @param key what makes the charge unique, built from kind, account, item and number; the same key twice
///     is one charge
/// @param itemId the agreed item it concerns, if one
/// @param reckoning the amount; negative where it is a credit to the customer
public record ChargeArose(
        String key, long accountId, Optional<Long> itemId, LineKind kind, LocalDate on, Reckoning reckoning) {}
