package be.ligneclaire.core.time;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.terms.RuleId.TIME_DAY_COUNTING;
import static be.ligneclaire.core.terms.RuleId.TIME_HOUR_PERIODS;
import static be.ligneclaire.core.terms.RuleId.TIME_MONTH_COUNTING;
import static be.ligneclaire.core.terms.RuleId.TIME_ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.terms.Proves;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days, months and hours at their edges.
@Proves({TIME_ZONE, TIME_DAY_COUNTING, TIME_MONTH_COUNTING, TIME_HOUR_PERIODS})
class CountingTest {

    @Test
    void midnight_belongs_to_the_day_that_begins() {
        assertThat(Brussels.dateOf(Instant.parse("2025-05-31T21:59:59Z"))).isEqualTo("2025-05-31");
        assertThat(Brussels.dateOf(Instant.parse("2025-05-31T22:00:00Z"))).isEqualTo("2025-06-01");
    }

    @Test
    void the_day_of_the_event_is_day_zero_and_the_last_day_is_in_time() {
        var event = LocalDate.of(2025, 10, 17);
        assertThat(DayCounting.lastDay(event, 14)).isEqualTo("2025-10-31");
        assertThat(DayCounting.inTime(LocalDate.of(2025, 10, 31), event, 14)).isTrue();
        assertThat(DayCounting.inTime(LocalDate.of(2025, 11, 1), event, 14)).isFalse();
        assertThat(DayCounting.daysLate(event, event.minusDays(3))).isZero();
    }

    @ParameterizedTest(name = "{0} and {1} months end on {2}")
    @CsvSource({
        "2025-01-31, 1, 2025-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2025-01-31, 2, 2025-03-31",
        "2025-05-31, 6, 2025-11-30",
        "2025-11-30, 3, 2026-02-28",
    })
    void months_are_added_to_the_original_date(LocalDate event, int months, LocalDate lastDay) {
        assertThat(MonthCounting.lastDay(event, months)).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2} started months")
    @CsvSource({
        "2025-11-17, 2025-11-17, 0", "2025-11-17, 2025-11-18, 1", "2025-11-17, 2025-12-17, 1",
        "2025-11-17, 2025-12-18, 2", "2025-01-31, 2025-02-28, 1", "2025-01-31, 2025-03-01, 2",
        "2025-03-14, 2025-09-15, 7", "2025-03-14, 2025-03-01, 0",
    })
    void a_month_starts_the_day_after(LocalDate from, LocalDate to, int started) {
        assertThat(MonthCounting.startedMonths(from, to)).isEqualTo(started);
    }

    @Test
    void hours_are_elapsed_time() {
        var from = Instant.parse("2026-03-28T19:00:00Z");
        var to = Instant.parse("2026-03-29T03:00:00Z");
        assertThat(HourPeriods.elapsedHours(from, to)).isEqualTo(8);
        assertThat(HourPeriods.longerThan(from, to, 8)).isFalse();
        assertThat(HourPeriods.longerThan(from, to.plusSeconds(1), 8)).isTrue();
        assertThat(HourPeriods.deadline(from, 8)).isEqualTo(to);
        assertThat(HourPeriods.count(EN, from, to.plusSeconds(3599)).value()).isEqualTo(8);
    }
}
