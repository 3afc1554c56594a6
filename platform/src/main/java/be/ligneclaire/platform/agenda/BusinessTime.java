package be.ligneclaire.platform.agenda;

import be.ligneclaire.core.time.Brussels;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/// The one place that asks what time it is. In production the wall's clock, in a story a clock that is
/// moved.
public final class BusinessTime {

    private final InstantSource source;

    public BusinessTime(InstantSource source) {
        this.source = source;
    }

    /// The present instant.
    public Instant now() {
        return source.instant();
    }

    /// The present day in Belgium.
    public LocalDate today() {
        return Brussels.dateOf(now());
    }
}
