package be.ligneclaire.platform.agenda;

import java.time.Instant;
import java.util.Optional;

/// Everything that must happen later, durable in PostgreSQL, done in due order, once in effect.
///
/// All calls take part in the caller's transaction.
public interface Agenda {

    /// Notes an entry. One of the same kind and key that is already there is moved to the new instant and
    /// payload.
    ///
    /// @param kind the kind of an [AgendaHandler]
    /// @param payload whatever the handler needs beyond the key; short text, no personal data
    void put(String kind, EntryKey key, Instant due, String payload);

    /// Strikes an entry out; nothing happens if it is not there.
    void cancel(String kind, EntryKey key);

    /// When an entry is due, if it is there.
    Optional<Instant> dueAt(String kind, EntryKey key);
}
