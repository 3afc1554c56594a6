package be.ligneclaire.platform.agenda;

import java.time.Instant;
import java.time.InstantSource;

/// The clock of a story: it stands still until it is moved, and only forward.
public final class MovableClock implements InstantSource {

    private volatile Instant now;

    public MovableClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Moves forward; an earlier instant leaves the clock where it is.
    public void moveTo(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
        }
    }
}
