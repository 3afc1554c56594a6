package be.ligneclaire.simulation.stories;

import be.ligneclaire.core.time.Brussels;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQueries;

/// Dates and times as stories write them, moved by a number of whole months (none, unless the demo is
/// brought up to the present). A day that does not exist in the month it is moved to becomes that month's
/// last.
public final class Moments {

    /// As written.
    public static final Moments AS_WRITTEN = new Moments(0);

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private final int months;

    public Moments(int months) {
        this.months = months;
    }

    /// Whether times are moved; then what was in order may no longer be, by a day that does not exist.
    boolean move() {
        return months != 0;
    }

    /// A day, `2026-01-10`.
    ///
    /// @throws IllegalArgumentException in one sentence
    public LocalDate day(String text) {
        return asWritten(text).plusMonths(months);
    }

    /// A day that is not moved: of birth.
    ///
    /// @throws IllegalArgumentException in one sentence
    public static LocalDate asWritten(String text) {
        try {
            return DateTimeFormatter.ISO_LOCAL_DATE
                    .withResolverStyle(ResolverStyle.STRICT)
                    .parse(text, LocalDate::from);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date such as 2026-01-10", e);
        }
    }

    /// Local time in Brussels; a date alone is its midnight, in the repeated hour the first is meant unless
    /// an offset is written.
    ///
    /// @throws IllegalArgumentException in one sentence: for the hour that is skipped in spring, or another
    ///     offset
    public Instant instant(String text) {
        var written = written(text);
        var local = written.local();
        var rules = Brussels.ZONE.getRules();
        if (rules.getValidOffsets(local).isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' does not exist: the clocks skip that hour");
        }
        if (written.offset() != null && !rules.isValidOffset(local, written.offset())) {
            throw new IllegalArgumentException("'" + text + "' is not a time in Brussels");
        }
        if (months != 0) {
            return local.plusMonths(months).atZone(Brussels.ZONE).toInstant();
        }
        return written.offset() == null ? local.atZone(Brussels.ZONE).toInstant() : local.toInstant(written.offset());
    }

    /// An instant with whatever offset, as usage records hold it, moved on the Brussels calendar; local
    /// time without one.
    ///
    /// @throws IllegalArgumentException in one sentence
    public Instant recorded(String text) {
        var written = written(text);
        var instant = written.offset() == null ? instant(text) : written.local().toInstant(written.offset());
        if (months == 0 || written.offset() == null) {
            return instant;
        }
        return instant.atZone(Brussels.ZONE).plusMonths(months).toInstant();
    }

    private static Written written(String text) {
        try {
            var parsed = FORM.parse(text.replaceFirst("[zZ]$", "+00:00"));
            var time = parsed.query(TemporalQueries.localTime());
            var day = LocalDate.from(parsed);
            return new Written(
                    time == null ? day.atStartOfDay() : day.atTime(time), parsed.query(TemporalQueries.offset()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date and time such as 2026-01-10T09:00", e);
        }
    }

    private record Written(
            LocalDateTime local,
            @org.jspecify.annotations.Nullable ZoneOffset offset) {}
}
