package be.ligneclaire.platform.agenda;

import java.time.Instant;

/// What a room does when an entry of its kind is due. A bean of the room; one per kind.
///
/// Runs in a transaction that also removes the entry, so the effect and the removal happen together or not
/// at all. A handler that wants to be called again puts a new entry.
public interface AgendaHandler {

    /// Kebab-case, unique: `plan-change`.
    String kind();

    /// Its place among entries due at the same instant.
    Turn turn();

    /// Does it. `now()` of [BusinessTime] is at or after `due`.
    void due(EntryKey key, Instant due, String payload);
}
