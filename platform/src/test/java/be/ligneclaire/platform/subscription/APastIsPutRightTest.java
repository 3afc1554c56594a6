package be.ligneclaire.platform.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.Answer;
import be.ligneclaire.platform.subscription.Subscriptions.Done;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.Subscriptions.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a colleague may put right about the past, and what stays of it.
@PlatformTest
class APastIsPutRightTest {

    private static final Actor COLLEAGUE = new Actor("agent:anna", "agent", "console");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private JdbcClient db;

    private Shop shop;
    private LocalDate first;

    @BeforeEach
    void the_tenth_of_a_month() {
        shop = Shop.in(context);
        first = shop.today().withDayOfMonth(1).plusMonths(1);
        shop.until(first.plusDays(1), LocalTime.of(10, 0));
    }

    @Test
    void a_line_and_its_option_began_on_another_day_and_what_was_noted_stays() {
        var item = shop.item("fr-2025-09-30", Shop.of("mobile-15", "world-calls"));
        shop.until(first.plusDays(9), LocalTime.of(10, 0));
        shop.works(item);

        assertThat(start(item, first.plusDays(2))).isInstanceOf(Done.class);
        assertThat(start(item, first.plusDays(2))).as("said again").isInstanceOf(Done.class);

        assertThat(shop.service(item).billingStart()).hasValue(first.plusDays(2));
        assertThat(days(item)).containsExactly("mobile-15 from 3", "world-calls from 3");
        assertThat(db.sql("""
                        select lower(days_before) - lower(days_after) || ' ' || why || ' ' || corrected_by
                          from subscription.correction
                         where account_id = :account
                        """)
                        .param("account", item.accountId())
                        .query(String.class)
                        .list())
                .containsExactly("7 the log says so agent:anna", "7 the log says so agent:anna");
        assertThat(subscriptions.lines(List.of(item.services().getFirst().identifier())))
                .singleElement()
                .satisfies(line -> assertThat(line.products())
                        .allSatisfy(
                                product -> assertThat(product.days().getStart()).isEqualTo(first.plusDays(2))));
    }

    @Test
    void a_start_that_cannot_have_been_is_refused() {
        var item = shop.item("nl-2025", Shop.of("mobile-15"));
        assertThat(start(item, shop.today())).isEqualTo(refused(start(item, shop.today()), "not-started"));
        shop.until(first.plusDays(9), LocalTime.of(10, 0));
        shop.works(item);
        subscriptions.switchOption(
                item.accountId(), ItemRef.of(item.itemId()), "world-calls", true, Shop.customerActor());
        shop.until(first.plusDays(15), LocalTime.of(10, 0));
        subscriptions.switchOption(
                item.accountId(), ItemRef.of(item.itemId()), "extra-data-5", true, Shop.customerActor());
        shop.until(first.plusDays(20), LocalTime.of(10, 0));

        assertThat(reason(start(item, first))).isEqualTo("before-the-order");
        assertThat(reason(start(item, shop.today().plusDays(1)))).isEqualTo("day-to-come");
        assertThat(reason(start(item, first.plusDays(15)))).isEqualTo("something-changed-before");
        assertThat(start(item, first.plusDays(14))).isInstanceOf(Done.class);
        assertThatThrownBy(() -> corrections.start(
                        item.accountId(), ItemRef.of(item.itemId()), first.plusDays(3), " ", COLLEAGUE))
                .hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> corrections.start(
                        shop.customer(), ItemRef.of(item.itemId()), first.plusDays(3), "mine?", COLLEAGUE))
                .as("another customer's item")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_plan_was_in_force_until_the_next_change() {
        var item = shop.item("en-2024", Shop.of("mobile-25"));
        shop.works(item);
        subscriptions.changePlan(item.accountId(), ItemRef.of(item.itemId()), "mobile-5", Shop.customerActor());
        shop.until(first.plusMonths(1).plusDays(3), LocalTime.of(10, 0));

        assertThat(plan(item, "mobile-15", first.plusDays(1))).isInstanceOf(Done.class);
        assertThat(plan(item, "mobile-15", first.plusDays(1))).as("said again").isInstanceOf(Done.class);

        assertThat(days(item)).containsExactlyInAnyOrder("mobile-15 from 2", "mobile-5 from 1");
        assertThat(shop.now(item).product()).isEqualTo("mobile-5");
    }

    @Test
    void a_plan_that_cannot_have_been_is_refused() {
        var item = shop.item("nl-2025", Shop.of("mobile-25"));
        shop.works(item);
        shop.until(first.plusDays(9), LocalTime.of(10, 0));

        assertThat(reason(plan(item, "mobile-15", first.plusDays(5)))).isEqualTo("not-a-first-day");
        assertThat(reason(plan(item, "mobile-15", first))).isEqualTo("nothing-ran-that-day");
        assertThat(reason(plan(item, "internet-500", first.plusDays(1)))).isEqualTo("offer-of-another-service");
        assertThat(reason(plan(item, "mobile-15", shop.today().plusDays(1)))).isEqualTo("day-to-come");
        assertThatThrownBy(() -> plan(item, "mobile-6", first.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(days(item)).containsExactly("mobile-25 from 2");
    }

    @Test
    void a_package_is_put_right_as_a_whole() {
        var item = shop.item("fr-2025-09-30", Shop.of("duo-home"));
        shop.until(first.plusDays(9), LocalTime.of(10, 0));
        shop.works(item);
        var one = new ItemRef(
                item.itemId(),
                java.util.OptionalLong.of(item.services().getFirst().serviceId()));

        assertThat(reason(corrections.start(item.accountId(), one, first.plusDays(4), "so", COLLEAGUE)))
                .isEqualTo("part-of-a-package");
        assertThat(reason(plan(item, "internet-1000", first.plusDays(9)))).isEqualTo("part-of-a-package");
        assertThat(start(item, first.plusDays(4))).isInstanceOf(Done.class);
        assertThat(days(item)).containsExactly("duo-home from 5");
        assertThat(shop.now(item).services())
                .allSatisfy(service -> assertThat(service.billingStart()).hasValue(first.plusDays(4)));
    }

    @Test
    void a_correction_stays() {
        var item = shop.item("nl-2025", Shop.of("mobile-15"));
        shop.works(item);
        shop.until(first.plusDays(9), LocalTime.of(10, 0));
        start(item, first.plusDays(5));

        assertThatThrownBy(() -> db.sql("delete from subscription.correction").update())
                .hasMessageContaining("only ever added to");
    }

    private Answer start(Item item, LocalDate day) {
        return corrections.start(item.accountId(), ItemRef.of(item.itemId()), day, "the log says so", COLLEAGUE);
    }

    private Answer plan(Item item, String offer, LocalDate from) {
        return corrections.plan(item.accountId(), ItemRef.of(item.itemId()), offer, from, "misheard", COLLEAGUE);
    }

    private static Refused refused(Answer answer, String reason) {
        return new Refused(((Refused) answer).rule(), reason);
    }

    private static String reason(Answer answer) {
        return answer instanceof Refused refused ? refused.reason() : "done";
    }

    /// The products that run or ran on some day.
    private List<String> days(Item item) {
        return shop.now(item).products().stream()
                .filter(product -> !product.days().isEmpty())
                .map(product -> product.product() + " from "
                        + Optional.of(product)
                                .map(AgreedProduct::days)
                                .map(days -> days.getStart().getDayOfMonth())
                                .orElseThrow())
                .toList();
    }
}
