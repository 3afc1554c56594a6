package be.ligneclaire.core.time;

import static be.ligneclaire.core.terms.RuleId.TIME_DEADLINE_EXTENSION;
import static be.ligneclaire.core.terms.RuleId.TIME_WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.terms.Proves;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ten holidays, and the closing days of the euro payment system.
@Proves({TIME_WORKING_DAY, TIME_DEADLINE_EXTENSION})
class CalendarTest {

    private static final HolidayManager BELGIUM =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));

    @Test
    void the_holidays_are_those_of_jollyday_for_fifty_years() {
        for (var year = 2010; year <= 2060; year++) {
            var expected = BELGIUM.getHolidays(Year.of(year)).stream()
                    .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                    .map(Holiday::getDate)
                    .collect(Collectors.toCollection(TreeSet::new));
            // Jollyday also lists Easter Sunday and Whit Sunday, the Sundays before a holiday.
            expected.removeIf(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY && expected.contains(day.plusDays(1)));
            var ours = Stream.iterate(LocalDate.of(year, 1, 1), day -> day.plusDays(1))
                    .limit(LocalDate.of(year, 1, 1).lengthOfYear())
                    .filter(BelgianCalendar::isHoliday)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ours).as("%d", year).isEqualTo(expected).hasSize(10);
        }
    }

    @ParameterizedTest(name = "the working day on or after {0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        2025-11-03 | 2025-11-03 | a Monday
        2025-11-01 | 2025-11-03 | All Saints, a Saturday
        2025-11-11 | 2025-11-12 | Armistice, a Tuesday
        2026-04-03 | 2026-04-03 | Good Friday is a working day
        2026-04-04 | 2026-04-07 | Saturday before Easter Monday
        2026-05-14 | 2026-05-15 | Ascension Day
        2025-06-09 | 2025-06-10 | Whit Monday
        2026-12-26 | 2026-12-28 | a Saturday
        """)
    void moves_from_days_off(LocalDate day, LocalDate working, String because) {
        assertThat(BelgianCalendar.nextWorkingDay(day)).isEqualTo(working);
        assertThat(DeadlineExtension.forCustomer(day)).isEqualTo(working);
        assertThat(BelgianCalendar.isWorkingDay(day)).isEqualTo(day.equals(working));
    }

    @Test
    void counts_working_days_forward_and_back() {
        var friday = LocalDate.of(2025, 12, 19);
        assertThat(BelgianCalendar.plusWorkingDays(friday, 5)).isEqualTo("2025-12-29");
        assertThat(BelgianCalendar.plusWorkingDays(friday, 0)).isEqualTo(friday);
        assertThat(BelgianCalendar.previousWorkingDay(LocalDate.of(2025, 12, 26)))
                .isEqualTo("2025-12-24");
    }

    @ParameterizedTest(name = "payments are settled on {0}: {1}")
    @CsvSource({
        "2026-04-03, false", "2026-04-06, false", "2026-05-14, true", "2026-07-21, true",
        "2025-12-25, false", "2025-12-26, false", "2025-12-27, false", "2025-12-29, true",
    })
    void target_days_are_not_working_days(LocalDate day, boolean settled) {
        assertThat(TargetCalendar.isTargetDay(day)).isEqualTo(settled);
    }

    @Test
    void the_next_target_day_after_christmas_is_the_29th() {
        assertThat(TargetCalendar.nextOrSame(LocalDate.of(2025, 12, 25))).isEqualTo("2025-12-29");
    }
}
