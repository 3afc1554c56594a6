package be.ligneclaire.core.rules.recurring;

import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.BILLING_DURING_SUSPENSION;
import static be.ligneclaire.core.terms.RuleId.BILLING_FIRST_MONTH_PRORATION;
import static be.ligneclaire.core.terms.RuleId.BILLING_INVOICE_COMPOSITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.suspension.DuringSuspension;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.terms.ServiceFamily;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/// Whole and partial months; the edges are the first and the last day.
@Proves({BILLING_FIRST_MONTH_PRORATION, BILLING_INVOICE_COMPOSITION, BILLING_DURING_SUSPENSION})
class RecurringTest {

    @ParameterizedTest(name = "€ {0} from {1}: € {2}")
    @CsvSource({
        "20.00, 2025-10-17, 9.68", "25.00, 2025-10-31, 0.81", "15.00, 2025-11-01, 15.00",
        "10.00, 2025-02-15, 5.00", "29.90, 2028-02-29, 1.03", "0.00, 2025-02-15, 0.00",
    })
    void the_first_month_is_paid_by_the_day(String monthly, LocalDate start, String amount) {
        assertThat(FirstMonthProration.charge(FR, Euro.of(monthly), start).amount())
                .isEqualTo(Euro.of(amount));
    }

    @Test
    void the_formula_shows_the_rounding() {
        var charge = FirstMonthProration.charge(FR, Euro.of("20.00"), LocalDate.of(2025, 10, 17));
        assertThat(charge.why().formula()).isEqualTo("20.00 × 15 / 31 = 9.6774… → 9.68");
    }

    @Test
    void a_part_of_no_days_costs_nothing_and_two_months_are_refused() {
        var day = LocalDate.of(2025, 10, 17);
        assertThat(FirstMonthProration.part(FR, Euro.of("20.00"), LocalDateRange.of(day, day))
                        .amount())
                .isEqualTo(Euro.ZERO);
        assertThatThrownBy(
                        () -> FirstMonthProration.part(FR, Euro.of("20.00"), LocalDateRange.of(day, day.plusMonths(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} {1}, end {2}: the month of November costs € {3}")
    @CsvSource({
        "fr-2025-09-30, INTERNET, 2025-11-10, 9.00",
        "fr-2025-09-30, MOBILE, 2025-11-10, 30.00",
        "nl-2025, INTERNET, 2025-11-10, 30.00",
        "en-2024, MOBILE, 2025-11-10, 9.00",
        "nl-2025, FIXED, 2025-10-31, 0.00",
        "fr-2025-09-30, FIXED, 2025-12-01, 30.00",
        "nl-2025, FIXED, 2025-11-01, 30.00",
    })
    void a_known_end_is_billed_as_the_edition_says(String edition, ServiceFamily family, LocalDate end, String fee) {
        var month = InvoiceComposition.endKnown(
                Edition.named(edition), family, Euro.of("30.00"), YearMonth.of(2025, 11), end);
        assertThat(month.amount()).isEqualTo(Euro.of(fee));
    }

    @ParameterizedTest(name = "suspended {0}, reactivated {1}: {2} days, € {3}")
    @CsvSource({
        "2025-10-06, 2025-10-16, 9, 9.00",
        "2025-10-06, 2025-10-06, 0, 0.00",
        "2025-10-06, 2025-10-07, 0, 0.00",
        "2025-10-30, 2025-11-02, 2, 2.03",
    })
    void only_full_days_of_suspension_are_credited(LocalDate from, LocalDate to, int days, String credit) {
        assertThat(DuringSuspension.freeDays(from, to).lengthInDays()).isEqualTo(days);
        assertThat(DuringSuspension.credit(FR, Euro.of("31.00"), from, to).amount())
                .isEqualTo(Euro.of(credit));
        assertThat(DuringSuspension.limitationCounts(FR)).isTrue();
        assertThat(DuringSuspension.limitationCounts(NL)).isFalse();
    }
}
