package be.ligneclaire.core.rules.recurring;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// A span of days priced month by month: the part of each calendar month is one line, rounded half up, then
/// added.
public final class MonthlyParts {

    private static final int WRITTEN_OUT = 12;

    private MonthlyParts() {}

    /// The sum, with the days of each month as figures and the sum as formula, each part with its own rounding;
    /// of long spans only the first twelve months are written out.
    ///
    /// Example: `(30.00 × 8 / 31 = 7.7419… → 7.74) + (30.00 × 30 / 30 = 30.00) = 37.74`.
    public static Reckoning sum(Working working, Money monthly, LocalDateRange days) {
        var total = Euro.ZERO;
        var terms = new ArrayList<String>();
        var months = 0;
        for (var month = YearMonth.from(days.getStart());
                month.atDay(1).isBefore(days.getEnd());
                month = month.plusMonths(1)) {
            var part = new PartOfMonth(month, daysIn(month, days));
            var rounded = Euro.rounded(part.of(monthly));
            total = total.plus(rounded);
            if (part.days() > 0 && ++months <= WRITTEN_OUT) {
                working.month("month", month).days("days", part.days()).days("days_in_month", part.daysInMonth());
                terms.add(Euro.text(monthly) + part.fraction() + " = " + Working.rounding(part.of(monthly), rounded));
            }
        }
        if (months > WRITTEN_OUT) {
            terms.add("…");
        }
        return working.amount(
                total,
                switch (terms.size()) {
                    case 0 -> "0 = " + Euro.text(total);
                    case 1 -> terms.getFirst();
                    default -> "(" + String.join(") + (", terms) + ") = " + Euro.text(total);
                });
    }

    private static int daysIn(YearMonth month, LocalDateRange days) {
        var from = days.getStart().isAfter(month.atDay(1)) ? days.getStart() : month.atDay(1);
        var monthEnd = month.plusMonths(1).atDay(1);
        var until = days.getEnd().isBefore(monthEnd) ? days.getEnd() : monthEnd;
        return Math.max(0, (int) ChronoUnit.DAYS.between(from, until));
    }
}
