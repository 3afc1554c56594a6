package be.ligneclaire.platform.billing;

import static be.ligneclaire.core.terms.RuleId.BILLING_MONTHLY;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.billing.Billing.BillRun;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.KindTotal;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Done;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// A run that is only tried, and a run of one account.
@Proves(BILLING_MONTHLY)
@PlatformTest
@TestPropertySource(properties = "ligneclaire.billing.chunk=4")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ARunIsTriedTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Billing billing;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private JdbcClient db;

    private Shop shop;

    @BeforeEach
    void the_shop_opens() {
        shop = Shop.in(context);
    }

    @Test
    void a_dry_run_tells_what_the_run_then_does_and_nothing_stays_of_it() {
        var items = mobileLines(8);
        shop.until(FIRST.plusDays(3), LocalTime.NOON);
        var changed = subscriptions.changePlan(
                items.get(1).accountId(), ItemRef.of(items.get(1).itemId()), "mobile-25", Shop.customerActor());
        subscriptions.cancel(
                items.get(6).accountId(),
                ItemRef.of(items.get(6).itemId()),
                "web-form",
                Optional.empty(),
                Actor.SYSTEM);
        arose(items.get(4), "1.00", "no.such-rule");
        arose(items.get(5), "-100.00", "portal.options");
        assertThat(changed).isInstanceOf(Done.class);
        var before = documents();

        var tried = billing.dryRun(SECOND);

        assertThat(documents()).isEqualTo(before);
        assertThat(shop.now(items.get(1)).nextPlan()).isPresent();
        assertThat(billing.nextRun()).isEqualTo(SECOND);
        shop.until(SECOND, LocalTime.of(10, 0));
        var issued = billing.issued(SECOND, 0, Long.MAX_VALUE);
        assertThat(tried.invoices())
                .isEqualTo(count(issued, DocumentKind.INVOICE))
                .isPositive();
        assertThat(tried.creditNotes())
                .isEqualTo(count(issued, DocumentKind.CREDIT_NOTE))
                .isPositive();
        assertThat(tried.total())
                .isEqualTo(Euro.sum(issued.stream().map(Invoice::total).toList()));
        assertThat(tried.totals()).isEqualTo(totals(issued));
        assertThat(tried.heldBack())
                .containsOnlyKeys(items.get(4).accountId())
                .hasValueSatisfying(new org.assertj.core.api.Condition<>(
                        reason -> reason.contains("No rule no.such-rule"), "says why"));
    }

    @Test
    void a_dry_run_of_another_day_finds_nothing() {
        mobileLines(1);

        var tried = billing.dryRun(LocalDate.of(2026, 2, 2));

        assertThat(tried.invoices()).isZero();
        assertThat(tried.totals()).isEmpty();
    }

    @Test
    void one_account_is_billed_before_the_run_and_the_run_bills_the_others() {
        var items = mobileLines(5);
        shop.until(LocalDate.of(2026, 1, 31), LocalTime.NOON);

        var one = billing.runFor(FIRST, items.get(2).accountId());
        var again = billing.runFor(FIRST, items.get(2).accountId());
        var others = billing.run(FIRST);

        assertThat(one.issued()).isEqualTo(1);
        assertThat(again.issued()).isZero();
        assertThat(others.issued()).isEqualTo(4);
        everybodyIsBilledOnceWithoutGaps(items);
    }

    @Test
    void an_account_that_was_held_back_is_repaired_and_billed_alone() {
        var items = mobileLines(4);
        arose(items.get(3), "1.00", "no.such-rule");
        billing.run(FIRST);
        var refused = billing.runFor(FIRST, items.get(3).accountId());
        db.sql("update billing.arisen set rule = 'portal.options' where key = 'no.such-rule'")
                .update();

        var billed = billing.runFor(FIRST, items.get(3).accountId());

        assertThat(refused.heldBack()).isEqualTo(1);
        assertThat(billed.issued()).isEqualTo(1);
        assertThat(billed.total()).isEqualTo(Euro.of("23.26"));
        everybodyIsBilledOnceWithoutGaps(items);
    }

    @Test
    void there_is_no_such_account_or_no_such_run() {
        var items = mobileLines(1);

        assertThat(billing.runFor(FIRST, 999_999).issued()).isZero();
        assertThat(billing.runFor(FIRST.plusDays(1), items.getFirst().accountId())
                        .issued())
                .isZero();
    }

    @Test
    void single_accounts_and_the_run_at_the_same_time_bill_everybody_once() throws Exception {
        var items = mobileLines(9);
        var work = new ArrayList<Callable<BillRun>>();
        work.add(() -> billing.run(FIRST));
        items.forEach(item -> work.add(() -> billing.runFor(FIRST, item.accountId())));
        long issued = 0;
        long heldBack = 0;
        try (var pool = Executors.newFixedThreadPool(5)) {
            for (var share : pool.invokeAll(work)) {
                issued += share.get().issued();
                heldBack += share.get().heldBack();
            }
        }

        assertThat(heldBack).isZero();
        assertThat(issued).isEqualTo(9);
        everybodyIsBilledOnceWithoutGaps(items);
    }

    private List<Item> mobileLines(int count) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < count; i++) {
            var item = shop.item("fr-2025-09-30", Shop.of("mobile-15"));
            if (i == 0) {
                shop.until(LocalDate.of(2026, 1, 17));
            }
            shop.works(item);
            items.add(item);
        }
        return items;
    }

    private void arose(Item item, String amount, String rule) {
        db.sql("""
                insert into billing.arisen (key, account_id, kind, arose_on, amount, rule, edition, figures, formula)
                values (:rule, :account, 'one-off', '2026-01-10', cast(:amount as numeric), :rule, 'fr-2025-09-30', '[]',
                        :amount)
                """)
                .param("account", item.accountId())
                .param("amount", amount)
                .param("rule", rule)
                .update();
    }

    private Map<LineKind, KindTotal> totals(List<Invoice> issued) {
        var totals = new TreeMap<LineKind, KindTotal>();
        for (var invoice : issued) {
            for (var line : billing.byNumber(invoice.number()).orElseThrow().lines()) {
                totals.merge(line.kind(), new KindTotal(1, line.amount()), KindTotal::plus);
            }
        }
        return totals;
    }

    private static long count(List<Invoice> issued, DocumentKind kind) {
        return issued.stream().filter(invoice -> invoice.kind() == kind).count();
    }

    private List<Long> documents() {
        return List.of(
                rows("billing.run"),
                rows("billing.invoice"),
                rows("billing.line"),
                rows("billing.held_back"),
                rows("subscription.agreed_product"),
                rows("ledger.posting"),
                rows("notifications.message"));
    }

    private long rows(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void everybodyIsBilledOnceWithoutGaps(List<Item> items) {
        var numbers = new ArrayList<String>();
        for (var item : items) {
            assertThat(billing.of(item.accountId()))
                    .singleElement()
                    .satisfies(invoice -> numbers.add(invoice.number()));
        }
        numbers.sort(null);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo("2026-%08d".formatted(i + 1));
        }
    }
}
