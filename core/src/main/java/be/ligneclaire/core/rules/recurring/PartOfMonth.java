package be.ligneclaire.core.rules.recurring;

import be.ligneclaire.core.rules.Exact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;

/// So many days of a calendar month; the arithmetic that every pro rata of the contract shares.
///
/// @param days 0 to the length of the month
public record PartOfMonth(YearMonth month, int days) {

    /// From a day, included, to the end of its month.
    public static PartOfMonth from(LocalDate day) {
        return new PartOfMonth(YearMonth.from(day), day.lengthOfMonth() - day.getDayOfMonth() + 1);
    }

    /// From the first of the month until a day, not included; nothing before the month, all of it after.
    public static PartOfMonth until(YearMonth month, LocalDate end) {
        var days = ChronoUnit.DAYS.between(month.atDay(1), end);
        return new PartOfMonth(month, Math.clamp(days, 0, month.lengthOfMonth()));
    }

    /// 28 to 31.
    public int daysInMonth() {
        return month.lengthOfMonth();
    }

    /// The price of these days, not yet rounded.
    public BigDecimal of(Money monthly) {
        return monthly.getAmount()
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(daysInMonth()), Exact.CONTEXT);
    }

    /// ` × 15 / 31`, to be written after the price.
    public String fraction() {
        return " × " + days + " / " + daysInMonth();
    }
}
