package be.ligneclaire.core.time;

import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.RuleId;
import java.time.LocalDate;

/// Working days: Monday to Friday without the ten Belgian public holidays.
///
/// ```
/// 1 January, Easter Monday, 1 May, Ascension Day, Whit Monday, 21 July, 15 August, 1 November, 11
/// November, 25 December
/// ```
///
/// Source: the terms speak of working days (fr CP-I 2, CP-M 6, CP-F 3; nl 5.3, BV 2.2; en 5.3, ST 3.2) and
/// define them nowhere.
/// Reading: Saturday is not a working day; holidays that fall in a weekend move nothing. The days are a
/// file, `calendars/belgium.properties`; Easter Monday is Easter + 1, Ascension Day Easter + 39, Whit
/// Monday Easter + 50.
///
/// Example: 2025-11-11 (Tuesday, Armistice) is not a working day; the next one is 2025-11-12.
///
/// Not here: bank working days ([TargetCalendar]).
@Implements(RuleId.TIME_WORKING_DAY)
public final class BelgianCalendar {

    private static final DaysOff DAYS_OFF = DaysOff.read("belgium");

    private BelgianCalendar() {}

    /// Monday to Friday and no public holiday.
    public static boolean isWorkingDay(LocalDate day) {
        return !DAYS_OFF.contains(day);
    }

    /// One of the ten public holidays, whatever the day of the week.
    public static boolean isHoliday(LocalDate day) {
        return DAYS_OFF.isHoliday(day);
    }

    /// The same day if it is a working day, else the first one after it.
    public static LocalDate nextWorkingDay(LocalDate day) {
        return DAYS_OFF.nextOrSame(day);
    }

    /// The last working day before this day; never the same day.
    public static LocalDate previousWorkingDay(LocalDate day) {
        var moved = day.minusDays(1);
        while (!isWorkingDay(moved)) {
            moved = moved.minusDays(1);
        }
        return moved;
    }

    /// The n-th working day after this day, which is day 0 and need not be one itself; for 0 the day
    /// itself.
    ///
    /// @throws IllegalArgumentException for a negative number
    public static LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days are counted forward");
        }
        var moved = day;
        for (var counted = 0; counted < workingDays; counted++) {
            moved = nextWorkingDay(moved.plusDays(1));
        }
        return moved;
    }
}
