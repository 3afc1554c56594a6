package be.ligneclaire.platform.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.doCallRealMethod;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.billing.Billing.BillRun;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.tasks.Tasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/// A run is broken off, shared, or meets an account that cannot be billed: everybody else is billed once,
/// and the numbers have no gaps.
@PlatformTest
@TestPropertySource(properties = "ligneclaire.billing.chunk=2")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ARunIsDisturbedTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Billing billing;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient db;

    @MockitoSpyBean
    private Notifications notifications;

    @Test
    void a_run_that_broke_off_in_its_third_chunk_goes_on_where_it_stopped() {
        var accounts = customersWithAMobileLine(9);
        doCallRealMethod()
                .doCallRealMethod()
                .doThrow(new IllegalStateException("the process is gone"))
                .doCallRealMethod()
                .when(notifications)
                .sendAll(anyCollection(), anyCollection());

        assertThatThrownBy(() -> billing.run(FIRST)).hasMessageContaining("the process is gone");
        var before = numbers(accounts);
        billing.run(FIRST);

        assertThat(before).isNotEmpty().hasSizeLessThan(9);
        assertThat(numbers(accounts)).hasSize(9).containsAll(before);
        everybodyIsBilledOnceWithoutGaps(accounts);
    }

    @Test
    void several_at_once_share_a_run_and_nobody_is_billed_twice() throws Exception {
        var accounts = customersWithAMobileLine(12);
        Callable<BillRun> run = () -> billing.run(FIRST);
        long issued = 0;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var share : pool.invokeAll(List.of(run, run, run, run))) {
                issued += share.get().issued();
            }
        }

        assertThat(issued).isEqualTo(12);
        everybodyIsBilledOnceWithoutGaps(accounts);
    }

    @Test
    void an_account_that_cannot_be_billed_is_held_back_with_a_task_and_the_run_goes_on() {
        var accounts = customersWithAMobileLine(5);
        db.sql("""
                insert into billing.arisen (key, account_id, kind, arose_on, amount, rule, edition, figures, formula)
                values ('broken', :account, 'one-off', '2026-01-10', 1.00, 'no.such-rule', 'fr-2025-09-30', '[]', '')
                """).param("account", accounts.get(2)).update();

        var run = billing.run(FIRST);

        assertThat(run.issued()).isEqualTo(4);
        assertThat(run.heldBack()).isEqualTo(1);
        assertThat(billing.of(accounts.get(2))).isEmpty();
        assertThat(billing.preview(accounts.get(2))).as("foretold").isEmpty();
        assertThat(tasks.open())
                .singleElement()
                .satisfies(task -> assertThat(task.question()).contains("No rule no.such-rule"));
    }

    @Test
    void what_held_an_account_back_is_repaired_and_the_same_run_bills_it() {
        var accounts = customersWithAMobileLine(2);
        db.sql("""
                insert into billing.arisen (key, account_id, kind, arose_on, amount, rule, edition, figures, formula)
                values ('broken', :account, 'one-off', '2026-01-10', 1.00, 'no.such-rule', 'fr-2025-09-30', '[]', '')
                """).param("account", accounts.getFirst()).update();
        billing.run(FIRST);
        db.sql("update billing.arisen set rule = 'portal.options' where key = 'broken'")
                .update();

        billing.run(FIRST);

        assertThat(billing.of(accounts.getFirst()))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.total()).isEqualTo(Euro.of("23.26")));
        everybodyIsBilledOnceWithoutGaps(accounts);
    }

    @Test
    void the_database_refuses_to_change_what_was_sent() {
        customersWithAMobileLine(1);
        billing.run(FIRST);

        assertThatThrownBy(() -> db.sql("update billing.invoice set total = 1").update())
                .hasMessageContaining("an issued invoice never changes");
        assertThatThrownBy(() -> db.sql("delete from billing.line").update())
                .hasMessageContaining("an issued invoice never changes");
    }

    private List<Long> customersWithAMobileLine(int count) {
        var shop = Shop.in(context);
        var accounts = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            var item = shop.item("fr-2025-09-30", Shop.of("mobile-15"));
            accounts.add(item.accountId());
            if (i == 0) {
                shop.until(LocalDate.of(2026, 1, 17));
            }
            shop.works(item);
        }
        return accounts;
    }

    private List<String> numbers(List<Long> accounts) {
        return accounts.stream()
                .flatMap(account -> billing.of(account).stream())
                .map(Invoice::number)
                .toList();
    }

    private void everybodyIsBilledOnceWithoutGaps(List<Long> accounts) {
        assertThat(accounts)
                .allSatisfy(account -> assertThat(billing.of(account)).hasSize(1));
        var numbers = numbers(accounts).stream().sorted().toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo("2026-%08d".formatted(i + 1));
        }
        assertThat(Euro.sum(ledger.trialBalance().values())).isEqualTo(Euro.ZERO);
    }
}
