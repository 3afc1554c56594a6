package be.ligneclaire.core.time;

import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.threeten.extra.LocalDateRange;

/// Belgian legal time (`time.zone`): dates, days, months and clock hours are Europe/Brussels; instants are
/// UTC.
///
/// Source: the terms name no time zone but Belgian law and the courts of Brussels (CG 17, nl 17, en 17);
/// reading: Belgian legal time. A day is a calendar day and may last 23, 24 or 25 hours.
@Implements(RuleId.TIME_ZONE)
public final class Brussels {

    /// The one zone.
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private Brussels() {}

    /// The local date of an instant; an instant exactly at midnight belongs to the day that begins.
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /// The local month of an instant.
    public static YearMonth monthOf(Instant instant) {
        return YearMonth.from(dateOf(instant));
    }

    /// The first instant of a local day.
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /// The instant of a local date and time. In the repeated hour of autumn the first one; in the skipped
    /// hour of spring the clock's next valid time.
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    /// The instant with the Brussels offset valid then, to the second: `2026-02-01T03:00:00+01:00`.
    public static OffsetDateTime offset(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    /// The instant as contracts write it, always with seconds: `2026-02-01T03:00:00+01:00`.
    public static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(offset(instant).truncatedTo(ChronoUnit.SECONDS));
    }

    /// The days of a calendar month, half open.
    public static LocalDateRange daysOf(YearMonth month) {
        return LocalDateRange.of(month.atDay(1), month.plusMonths(1).atDay(1));
    }
}
