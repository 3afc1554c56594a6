package be.ligneclaire.core.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// A calendar of working days, Monday to Friday, read from a file: fixed days off and days counted from
/// Easter.
final class DaysOff {

    private final Set<MonthDay> fixed;
    private final Set<Long> afterEaster;

    private DaysOff(Set<MonthDay> fixed, Set<Long> afterEaster) {
        this.fixed = fixed;
        this.afterEaster = afterEaster;
    }

    static DaysOff read(String name) {
        var properties = new Properties();
        try (var stream = DaysOff.class.getResourceAsStream("/calendars/" + name + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("No file calendars/" + name + ".properties");
            }
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DaysOff(
                Arrays.stream(properties.getProperty("fixed", "").split("\\s*,\\s*"))
                        .map(day -> MonthDay.parse("--" + day))
                        .collect(Collectors.toUnmodifiableSet()),
                Arrays.stream(properties.getProperty("after_easter", "").split("\\s*,\\s*"))
                        .map(Long::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 || isHoliday(day);
    }

    boolean isHoliday(LocalDate day) {
        return fixed.contains(MonthDay.from(day))
                || afterEaster.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /// The same day, or the first that is not off.
    LocalDate nextOrSame(LocalDate day) {
        var moved = day;
        while (contains(moved)) {
            moved = moved.plusDays(1);
        }
        return moved;
    }

    /// Easter Sunday of the Gregorian calendar, by the "anonymous" method of Meeus, Jones and Butcher.
    static LocalDate easter(int year) {
        var goldenYear = Math.floorMod(year, 19);
        var century = Math.floorDiv(year, 100);
        var yearOfCentury = Math.floorMod(year, 100);
        var moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        var fullMoon = Math.floorMod(19 * goldenYear + century - century / 4 - moonCorrection + 15, 30);
        var weekday = Math.floorMod(32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - fullMoon - yearOfCentury % 4, 7);
        var lateCorrection = (goldenYear + 11 * fullMoon + 22 * weekday) / 451;
        var day = fullMoon + weekday - 7 * lateCorrection + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
