package be.ligneclaire.platform.agenda;

import java.time.Instant;

/// Time travel, for stories and tests: moves the clock and does what becomes due, on this thread, in the
/// agenda's order. Works where there is a [MovableClock]; without one, asking to move time is a mistake of
/// the caller's.
public interface StoryTime {

    /// Does every entry due up to and including `instant`, each at its own instant and one after the other,
    /// entries that arise on the way included; the clock then shows `instant`.
    ///
    /// @throws IllegalStateException naming the kind of the entry that failed: its effects were undone and
    ///     it is still noted
    void advanceTo(Instant instant);
}
