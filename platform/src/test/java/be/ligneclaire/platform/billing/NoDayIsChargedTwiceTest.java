package be.ligneclaire.platform.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.platform.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database itself refuses a day of a product that is charged twice, or given back without having been
/// charged, corrections counted. One product, September: charged from the 10th on invoice 1.
@PlatformTest
class NoDayIsChargedTwiceTest {

    private static long agreed = 9_000_000_000L;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void from_the_tenth() {
        agreed++;
        charge("[2026-09-10,2026-10-01)", "10.50", null);
    }

    @Test
    void days_that_were_missing_are_charged_once() {
        charge("[2026-09-03,2026-09-10)", "3.50", 1L);

        refused("[2026-09-03,2026-09-10)", "3.50", 1L, "day 2026-09-03");
        refused("[2026-09-09,2026-09-10)", "0.50", 1L, "day 2026-09-09");
    }

    @Test
    void a_day_that_was_charged_is_not_charged_again_as_a_correction() {
        refused("[2026-09-03,2026-09-11)", "4.00", 1L, "day 2026-09-10");
    }

    @Test
    void a_day_is_given_back_once_and_only_if_it_was_charged() {
        refused("[2026-09-09,2026-09-12)", "-1.50", 1L, "day 2026-09-09");
        charge("[2026-09-10,2026-09-12)", "-1.00", 1L);

        refused("[2026-09-11,2026-09-13)", "-1.00", 1L, "day 2026-09-11");
    }

    @Test
    void what_was_given_back_can_be_charged_again() {
        charge("[2026-09-10,2026-09-12)", "-1.00", 1L);
        charge("[2026-09-11,2026-09-12)", "0.50", 1L);

        refused("[2026-09-11,2026-09-12)", "0.50", 1L, "day 2026-09-11");
    }

    @Test
    void a_month_that_a_correction_charged_is_not_charged_by_a_run() {
        agreed++;
        charge("[2026-09-03,2026-10-01)", "14.00", 1L);

        refused("[2026-09-20,2026-10-01)", "5.50", null, "day 2026-09-20");
    }

    @Test
    void without_a_correction_a_month_has_one_charge() {
        refused("[2026-09-01,2026-09-02)", "0.50", null, "no_day_is_charged_twice");
    }

    @Test
    void a_wrong_row_among_good_ones_is_found() {
        assertThatThrownBy(() -> db.sql("""
                        insert into billing.charge (account_id, agreed_id, item_id, product, service, edition, month, days,
                                                    amount, corrects, invoice_id)
                        select 1000000 + n, :agreed + 1000 * n, 1, 'p', 'mobile', 'fr-2025-09-30', '2026-09-01',
                               '[2026-09-10,2026-10-01)', 10.50, case when n = 0 then 1 end, 2
                          from generate_series(0, 500) n
                        """).param("agreed", agreed).update())
                .hasMessageContaining("would be charged 2 times");
        assertThat(db.sql("select count(*) from billing.charge where account_id > 1000000")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void refused(String days, String amount, @org.jspecify.annotations.Nullable Long corrects, String because) {
        assertThatThrownBy(() -> charge(days, amount, corrects)).hasMessageContaining(because);
    }

    private void charge(String days, String amount, @org.jspecify.annotations.Nullable Long corrects) {
        db.sql("""
                insert into billing.charge (account_id, agreed_id, item_id, product, service, edition, month, days,
                                            amount, corrects, invoice_id)
                values (1000000, :agreed, 1, 'p', 'mobile', 'fr-2025-09-30', '2026-09-01', cast(:days as daterange),
                        cast(:amount as numeric), :corrects, 1)
                """)
                .param("agreed", agreed)
                .param("days", days)
                .param("amount", amount)
                .param("corrects", corrects, java.sql.Types.BIGINT)
                .update();
    }
}
