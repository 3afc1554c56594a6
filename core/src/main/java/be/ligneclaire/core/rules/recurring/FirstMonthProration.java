package be.ligneclaire.core.rules.recurring;

import static be.ligneclaire.core.terms.RuleId.BILLING_FIRST_MONTH_PRORATION;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.Brussels;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// What a customer pays for a month in which the service ran on only some of the days.
///
/// ```
/// amount = monthly price × days ÷ days in the month
/// ```
///
/// | figure          | unit                                                     |
/// |-----------------|----------------------------------------------------------|
/// | `monthly_price` | euro, VAT included                                       |
/// | `days`          | calendar days, the day of the billing start counts       |
/// | `days_in_month` | 28 to 31, of that calendar month                         |
/// | amount          | euro, rounded half up, once per service line             |
///
/// Source: fr CG 6.2, nl 6.2. en is silent. Reading: the same there, since nobody pays for days before
/// activation. The real days of the month count, so that a whole month always costs exactly the monthly
/// price.
///
/// Example: € 20.00 a month from 17 October: 15 of 31 days, € 9.68.
///
/// Not here: which day the billing starts on (`billing.start-mobile`, `billing.start-internet-fixed`).
@Implements(BILLING_FIRST_MONTH_PRORATION)
public final class FirstMonthProration {

    private FirstMonthProration() {}

    /// From the billing start, that day included, to the end of its month.
    public static Reckoning charge(Edition edition, Money monthly, LocalDate billingStart) {
        return part(
                edition,
                monthly,
                LocalDateRange.of(
                        billingStart, YearMonth.from(billingStart).plusMonths(1).atDay(1)));
    }

    /// For some days of one month; nothing for no days.
    ///
    /// @throws IllegalArgumentException if the days are of more than one calendar month
    public static Reckoning part(Edition edition, Money monthly, LocalDateRange days) {
        var month = YearMonth.from(days.getStart());
        if (!days.isEmpty() && !Brussels.daysOf(month).encloses(days)) {
            throw new IllegalArgumentException("One calendar month at a time, got " + days);
        }
        var part = new PartOfMonth(month, days.lengthInDays());
        return Working.of(BILLING_FIRST_MONTH_PRORATION, edition)
                .euro("monthly_price", monthly)
                .days("days", part.days())
                .days("days_in_month", part.daysInMonth())
                .rounds(Euro.text(monthly) + part.fraction(), part.of(monthly));
    }
}
