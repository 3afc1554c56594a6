package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_INTEREST;
import static be.ligneclaire.core.terms.RuleId.PAYMENTS_OPERATOR_LATE;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.latepayment.LateInterest.Payment;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Interest per started month, and the same for the operator.
@Proves({COLLECTIONS_INTEREST, PAYMENTS_OPERATOR_LATE})
class InterestTest {

    private static final BigDecimal RATE = new BigDecimal("4.5");

    @ParameterizedTest(name = "{0} due {1}, paid {2}: {3} months, € {4}")
    @CsvSource({
        "85.40, 2025-11-17, 2025-11-17, 0, 0.00", "85.40, 2025-11-17, 2025-11-18, 1, 0.32",
        "85.40, 2025-11-17, 2025-12-17, 1, 0.32", "85.40, 2025-11-17, 2025-12-18, 2, 0.64",
        "240.00, 2025-01-31, 2025-02-28, 1, 0.90", "240.00, 2025-01-31, 2025-03-01, 2, 1.80",
        "240.00, 2025-01-31, 2025-01-01, 0, 0.00",
    })
    void each_started_month_counts(String principal, LocalDate due, LocalDate paid, int months, String interest) {
        var late = LateInterest.of(FR, Euro.of(principal), due, paid, day -> RATE);
        assertThat(late.startedMonths()).isEqualTo(months);
        assertThat(late.amount().amount()).isEqualTo(Euro.of(interest));
    }

    @Test
    void a_month_counts_what_is_unpaid_on_its_first_day() {
        var due = LocalDate.of(2025, 11, 17);
        var payments = List.of(
                new Payment(LocalDate.of(2026, 1, 10), Euro.of("80.00")),
                new Payment(LocalDate.of(2025, 12, 18), Euro.of("120.00")));
        var late = LateInterest.of(FR, Euro.of("200.00"), due, payments, LocalDate.of(2026, 1, 10), day -> RATE);
        assertThat(late.amount().amount()).isEqualTo(Euro.of("1.50"));
        assertThat(LateInterest.settledOn(Euro.of("200.00"), payments)).contains(LocalDate.of(2026, 1, 10));
        assertThat(LateInterest.settledOn(Euro.of("200.01"), payments)).isEmpty();
    }

    @Test
    void the_rate_is_that_of_the_first_day_of_a_month() {
        var late = LateInterest.of(
                EN,
                Euro.of("300.00"),
                LocalDate.of(2024, 11, 20),
                LocalDate.of(2025, 2, 5),
                day -> day.getYear() == 2024 ? new BigDecimal("5.75") : new BigDecimal("4.50"));
        assertThat(late.amount().amount()).isEqualTo(Euro.of("4.00"));
        assertThat(late.amount().why().formula())
                .isEqualTo("300.00 × 5.75 / 1200 × 2 + 300.00 × 4.50 / 1200 × 1 = 4.00");
    }

    @ParameterizedTest(name = "{0}, paid {1}: interest {2}, indemnity {3}")
    @CsvSource({
        "fr-2025-09-30, 2025-12-20, 1.50, 35.00",
        "nl-2025, 2025-12-20, 1.50, 0.00",
        "en-2024, 2025-11-18, 0.75, 35.00",
        "en-2024, 2025-11-17, 0.00, 0.00",
    })
    void the_operator_owes_the_same(String edition, LocalDate paid, String interest, String indemnity) {
        var terms = Edition.named(edition);
        var agreed = LocalDate.of(2025, 11, 17);
        assertThat(OperatorLate.interest(terms, Euro.of("200.00"), agreed, paid, RATE)
                        .amount()
                        .amount())
                .isEqualTo(Euro.of(interest));
        assertThat(OperatorLate.indemnity(terms, Euro.of("200.00"), agreed, paid)
                        .amount())
                .isEqualTo(Euro.of(indemnity));
    }
}
