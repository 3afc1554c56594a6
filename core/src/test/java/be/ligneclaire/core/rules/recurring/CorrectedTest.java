package be.ligneclaire.core.rules.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/// Days of September put right, at € 15.00 a month and at a price that never comes out even.
class CorrectedTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    @Test
    void a_week_more_costs_the_difference_to_the_right_amount() {
        var step = Corrected.step(
                RuleId.BILLING_START_MOBILE,
                Edition.newest(),
                SEPTEMBER,
                7,
                Euro.of("10.50"),
                Euro.of("14.00"),
                Corrected.partOnPaper(Euro.of("15.00"), SEPTEMBER, 28));

        assertThat(step.amount()).isEqualTo(Euro.of("3.50"));
        assertThat(step.why().formula()).isEqualTo("15.00 × 28 / 30 = 14.00; 14.00 − 10.50 = 3.50");
    }

    /// 12.99 × 11 / 31 and × 20 / 31, each rounded, need not be 12.99 together; the steps of a way are.
    @Test
    void day_by_day_the_steps_add_up_to_the_month() {
        var monthly = Euro.of("12.99");
        var october = YearMonth.of(2026, 10);
        var paid = Euro.ZERO;
        for (int days = 1; days <= 31; days++) {
            var due = Corrected.part(monthly, october, days);
            paid = paid.plus(Corrected.step(RuleId.BILLING_START_MOBILE, Edition.newest(), october, 1, paid, due, "")
                    .amount());
        }
        assertThat(paid).isEqualTo(monthly);
    }
}
