package be.ligneclaire.platform.billing.charge;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/// Some days of one calendar month.
///
/// @param bits the 1st is the lowest
record MonthDays(YearMonth month, int bits) {

    static MonthDays none(YearMonth month) {
        return new MonthDays(month, 0);
    }

    /// @throws IllegalArgumentException when the days are not of that month
    static MonthDays of(YearMonth month, LocalDateRange days) {
        int bits = 0;
        for (var day = days.getStart(); day.isBefore(days.getEnd()); day = day.plusDays(1)) {
            if (!YearMonth.from(day).equals(month)) {
                throw new IllegalArgumentException(days + " is not of " + month);
            }
            bits |= 1 << day.getDayOfMonth() - 1;
        }
        return new MonthDays(month, bits);
    }

    boolean isEmpty() {
        return bits == 0;
    }

    int count() {
        return Integer.bitCount(bits);
    }

    MonthDays and(MonthDays more) {
        return new MonthDays(month, bits | more.bits);
    }

    MonthDays without(MonthDays some) {
        return new MonthDays(month, bits & ~some.bits);
    }

    /// The stretches of days that follow each other.
    List<LocalDateRange> stretches() {
        var stretches = new ArrayList<LocalDateRange>();
        int day = 1;
        while (day <= month.lengthOfMonth()) {
            int first = day;
            while (has(day)) {
                day++;
            }
            if (day > first) {
                stretches.add(
                        LocalDateRange.of(month.atDay(first), month.atDay(1).plusDays(day - 1L)));
            }
            day++;
        }
        return stretches;
    }

    private boolean has(int day) {
        return day <= month.lengthOfMonth() && (bits & 1 << day - 1) != 0;
    }
}
