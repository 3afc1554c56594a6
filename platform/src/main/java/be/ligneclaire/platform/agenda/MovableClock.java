package be.ligneclaire.platform.agenda;

import java.time.Instant;
import java.time.InstantSource;

/// The clock of a story: it stands still until it is moved, and only forward. The demo hands it over to the clock
/// of the wall when its stories have been told.
public final class MovableClock implements InstantSource {

    private volatile InstantSource shows;

    public MovableClock(Instant start) {
        this.shows = InstantSource.fixed(start);
    }

    @Override
    public Instant instant() {
        return shows.instant();
    }

    /// Moves forward; an earlier instant leaves the clock where it is.
    public void moveTo(Instant instant) {
        if (instant.isAfter(instant())) {
            shows = InstantSource.fixed(instant);
        }
    }

    /// Shows from now on what another clock shows, and is no longer moved.
    public void handOverTo(InstantSource clock) {
        shows = clock;
    }
}
