package be.ligneclaire.platform.billing;

import static be.ligneclaire.core.terms.RuleId.BILLING_INVOICE_COMPOSITION;
import static be.ligneclaire.core.terms.RuleId.BILLING_MONTHLY;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.billing.Billing.Change;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.billing.Billing.Preview;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.subscription.Corrections;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.usage.UsageRecords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// What the next run will bill, told before, and what would be if something were changed.
@Proves({BILLING_MONTHLY, BILLING_INVOICE_COMPOSITION})
@PlatformTest
@TestPropertySource(properties = "ligneclaire.billing.chunk=7")
class TheNextInvoiceTest {

    private static final Actor COLLEAGUE = new Actor("agent:anna", "agent", "console");
    private static final List<String> EDITIONS = List.of("en-2024", "nl-2025", "fr-2025-09-30");
    private static final List<String> MOBILE = List.of("mobile-5", "mobile-15", "mobile-25", "mobile-talk");
    private static final List<String> INTERNET = List.of("internet-500", "internet-1000", "internet-10g");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Billing billing;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Corrections corrections;

    @Autowired
    private UsageRecords usage;

    @Autowired
    private JdbcClient db;

    private Shop shop;
    private int records;

    @BeforeEach
    void the_shop_opens() {
        shop = Shop.in(context);
    }

    /// 18 customers over half a year of random wishes: each month the bill is foretold on a random day.
    @Test
    void a_preview_equals_the_invoice_to_the_cent_when_nothing_else_happens() {
        var chance = new Random(20_260_105);
        var items = new ArrayList<Item>();
        int compared = 0;
        for (int month = 0; month < 6; month++) {
            var first = shop.today().withDayOfMonth(1);
            shop.until(shop.today().plusDays(1 + chance.nextInt(5)), LocalTime.of(10, 0));
            for (int more = 0; more < 3; more++) {
                var offer = pick(chance.nextBoolean() ? MOBILE : INTERNET, chance);
                var item = shop.item(pick(EDITIONS, chance), Shop.of(offer));
                items.add(item);
                shop.works(item);
            }
            for (var item : items) {
                shop.until(shop.today().plusDays(chance.nextInt(12) == 0 ? 1 : 0), LocalTime.of(12, 0));
                somethingIsWished(item, chance);
            }
            var latest = first.plusMonths(1).minusDays(1);
            if (shop.today().isBefore(latest)) {
                shop.until(
                        shop.today()
                                .plusDays(chance.nextLong(
                                        latest.toEpochDay() - shop.today().toEpochDay() + 1)),
                        LocalTime.of(21, 0));
            }
            Map<Long, Optional<Preview>> foretold = new HashMap<>();
            items.forEach(item -> foretold.put(item.accountId(), billing.preview(item.accountId())));
            var run = shop.today().withDayOfMonth(1).plusMonths(1);
            shop.until(run, LocalTime.of(8, 0));
            for (var item : items) {
                var invoice = billing.of(item.accountId()).stream()
                        .filter(each -> each.issued().equals(run))
                        .findFirst();
                assertThat(foretold.getOrDefault(item.accountId(), Optional.empty())
                                .map(TheNextInvoiceTest::text))
                        .isEqualTo(invoice.map(this::text));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(3 * (1 + 2 + 3 + 4 + 5 + 6));
    }

    @Test
    void what_would_be_is_what_is_then_and_nothing_stays_of_the_question() {
        shop.until(shop.today().withDayOfMonth(1).plusMonths(1).plusDays(2), LocalTime.of(10, 0));
        var item = shop.item("fr-2025-09-30", Shop.of("mobile-15"));
        shop.works(item);
        var before = billing.preview(item.accountId()).orElseThrow();
        var traces = traces();

        var withOption = billing.previewIf(item.accountId(), () -> option(item, true));
        var withPlan = billing.previewIf(item.accountId(), () -> plan(item, "mobile-25"));
        var ended = billing.previewIf(item.accountId(), () -> cancel(item, Optional.empty()));

        assertThat(traces()).isEqualTo(traces);
        assertThat(billing.preview(item.accountId())).hasValue(before);
        assertThat(shop.now(item).nextPlan()).isEmpty();
        assertThat(ended.map(Preview::total)).isNotEqualTo(Optional.of(before.total()));
        option(item, true);
        assertThat(billing.preview(item.accountId())).isEqualTo(withOption);
        option(item, false);
        plan(item, "mobile-25");
        assertThat(withPlan.orElseThrow().lines().stream().map(Line::product)).contains("mobile-25");
        assertThat(billing.preview(item.accountId()).orElseThrow().lines().stream()
                        .map(Line::product))
                .contains("mobile-25");
    }

    @Test
    void it_says_by_what_it_differs_from_the_last_one() {
        shop.until(shop.today().withDayOfMonth(1).plusMonths(1).plusDays(2), LocalTime.of(10, 0));
        var item = shop.item("fr-2025-09-30", Shop.of("mobile-15"));
        shop.works(item);
        var first = billing.preview(item.accountId()).orElseThrow();
        assertThat(billing.whatWillChange(item.accountId(), first)).isEmpty();

        shop.until(shop.today().withDayOfMonth(1).plusMonths(1).plusDays(2), LocalTime.of(10, 0));
        var preview = billing.preview(item.accountId()).orElseThrow();

        assertThat(preview.total()).isEqualTo(Euro.of("15.00"));
        var difference = billing.whatWillChange(item.accountId(), preview).orElseThrow();
        assertThat(sum(difference.changes()))
                .isEqualTo(preview.total().minus(difference.before().total()));
    }

    @Test
    void nothing_is_foretold_where_nothing_would_be_billed() {
        assertThat(billing.preview(shop.customer())).isEmpty();
    }

    private static Money sum(List<Change> changes) {
        return Euro.sum(changes.stream().map(Change::difference).toList());
    }

    private void somethingIsWished(Item item, Random chance) {
        switch (chance.nextInt(9)) {
            case 0 -> option(item, chance.nextBoolean());
            case 1, 2 -> plan(item, pick(isMobile(item) ? MOBILE : INTERNET, chance));
            case 3 ->
                cancel(
                        item,
                        chance.nextBoolean()
                                ? Optional.of(shop.today().plusDays(1 + chance.nextInt(40)))
                                : Optional.empty());
            case 4, 5 -> calls(item, chance);
            case 6 -> putRight(item, chance);
            default -> {
                // Most months nothing is wished.
            }
        }
    }

    private void option(Item item, boolean active) {
        var option = isMobile(item) ? "extra-data-5" : "wifi-booster";
        subscriptions.switchOption(item.accountId(), ItemRef.of(item.itemId()), option, active, Shop.customerActor());
    }

    private void plan(Item item, String offer) {
        subscriptions.changePlan(item.accountId(), ItemRef.of(item.itemId()), offer, Shop.customerActor());
    }

    private void cancel(Item item, Optional<LocalDate> day) {
        subscriptions.cancel(item.accountId(), ItemRef.of(item.itemId()), "web-form", day, Shop.customerActor());
    }

    /// A colleague puts something right, where that can be.
    private void putRight(Item item, Random chance) {
        var ref = ItemRef.of(item.itemId());
        var started = shop.service(item).billingStart().orElseThrow();
        var earlier = started.minusDays(chance.nextInt(3)).plusDays(chance.nextInt(3));
        if (chance.nextBoolean()) {
            corrections.start(item.accountId(), ref, earlier, "the network says so", COLLEAGUE);
        } else {
            var offer = pick(isMobile(item) ? MOBILE : INTERNET, chance);
            var from = chance.nextBoolean() ? started : shop.today().withDayOfMonth(1);
            corrections.plan(item.accountId(), ref, offer, from, "misheard", COLLEAGUE);
        }
    }

    private void calls(Item item, Random chance) {
        if (isMobile(item)) {
            usage.importText("calls", """
                    source,id,line,kind,direction,start,seconds,bytes,other,visited
                    next-invoice,%d,%s,voice,out,%s,%d,,+33145678901,BE
                    """.formatted(
                            ++records,
                            item.services().getFirst().identifier(),
                            shop.today() + "T11:00:00Z",
                            60 + chance.nextInt(600)));
        }
    }

    private static boolean isMobile(Item item) {
        return item.services().getFirst().service() == be.ligneclaire.platform.catalog.Service.MOBILE;
    }

    private static String pick(List<String> choices, Random chance) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /// How many rows there are of all that a change leaves.
    private List<Long> traces() {
        return List.of(
                        "evidence.record",
                        "notifications.message",
                        "agenda.scheduled_tasks",
                        "subscription.agreed_product",
                        "subscription.planned_plan",
                        "platform.event_publication")
                .stream()
                .map(table -> db.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static String text(Preview preview) {
        return text(preview.day(), preview.kind(), preview.due(), preview.total(), preview.vat(), preview.lines());
    }

    private String text(Invoice invoice) {
        var lines = billing.byNumber(invoice.number()).orElseThrow().lines();
        return text(invoice.issued(), invoice.kind(), invoice.due(), invoice.total(), invoice.vat(), lines);
    }

    private static String text(
            LocalDate day,
            Billing.DocumentKind kind,
            Optional<LocalDate> due,
            Money total,
            Money vat,
            List<Line> lines) {
        var text = new StringBuilder(kind + " " + day + " " + due + " " + total + " " + vat);
        lines.forEach(line -> text.append('\n').append(line));
        return text.toString();
    }
}
