package be.ligneclaire.simulation.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Times of stories are local; twice a year that matters.
class MomentsTest {

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-10                | 2026-01-09T23:00:00Z | a date alone is its midnight
            2026-01-10T09:00          | 2026-01-10T08:00:00Z | winter
            2026-07-10T09:00:30       | 2026-07-10T07:00:30Z | summer
            2026-03-29T01:59          | 2026-03-29T00:59:00Z | just before the skipped hour
            2026-03-29T03:00          | 2026-03-29T01:00:00Z | just after it
            2026-10-25T02:30          | 2026-10-25T00:30:00Z | the first of the repeated hour
            2026-10-25T02:30+02:00    | 2026-10-25T00:30:00Z | the first, written
            2026-10-25T02:30+01:00    | 2026-10-25T01:30:00Z | the second
            2026-10-25T03:00          | 2026-10-25T02:00:00Z | once again
            """)
    void a_time_of_a_story_is_an_instant(String written, Instant instant, String because) {
        assertThat(Moments.AS_WRITTEN.instant(written)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29T02:00", "2026-03-29T02:59", "2026-03-29T02:30+01:00", "2026-01-10T09:00Z", "2026-13-01"})
    void what_is_not_a_time_in_brussels_is_refused(String written) {
        assertThatThrownBy(() -> Moments.AS_WRITTEN.instant(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} moved by {1} months is {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-10 |  3 | 2026-04-10 | the same day
            2026-01-31 |  1 | 2026-02-28 | a day that does not exist becomes the last
            2026-01-31 | 25 | 2028-02-29 | in a leap year too
            2026-01-31 | -2 | 2025-11-30 | backwards
            """)
    void a_day_is_moved_by_whole_months(String written, int months, LocalDate day, String because) {
        assertThat(new Moments(months).day(written)).isEqualTo(day);
    }

    @Test
    void a_time_that_is_moved_into_the_skipped_hour_is_the_next_there_is() {
        assertThat(new Moments(1).instant("2026-02-28T02:30")).isEqualTo("2026-03-28T01:30:00Z");
        assertThat(new Moments(-1).instant("2026-04-29T02:30")).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void a_record_keeps_its_local_time_when_it_is_moved() {
        assertThat(new Moments(6).recorded("2026-01-10T09:00:00+01:00")).isEqualTo("2026-07-10T07:00:00Z");
        assertThat(Moments.AS_WRITTEN.recorded("2026-01-10T08:00:00Z")).isEqualTo("2026-01-10T08:00:00Z");
    }
}
