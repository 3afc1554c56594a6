package be.ligneclaire.platform.subscription;

import static be.ligneclaire.platform.ordering.Shop.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.Answer;
import be.ligneclaire.platform.subscription.Subscriptions.Done;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.Subscriptions.PlanChanged;
import be.ligneclaire.platform.subscription.Subscriptions.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Another plan (`contract.plan-change-timing`).
@PlatformTest
@Proves({RuleId.CONTRACT_PLAN_CHANGE_TIMING})
@RecordApplicationEvents
class PlanChangeTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents news;

    @Autowired
    private Subscriptions subscriptions;

    private Shop shop;

    @BeforeEach
    void the_shop_opens() {
        shop = Shop.in(context);
    }

    @ParameterizedTest(name = "{0} {1} asked on day {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # edition      | from         | to            | day  | new plan
            en-2024        | mobile-5     | mobile-15     | 15   | 1st of next month
            nl-2025        | mobile-5     | mobile-15     | 15   | 1st of next month
            fr-2025-09-30  | mobile-5     | mobile-15     | 15   | 1st of next month
            fr-2025-09-30  | mobile-5     | mobile-15     | 1    | 1st of next month
            fr-2025-09-30  | mobile-5     | mobile-15     | last | 1st of next month
            en-2024        | internet-500 | internet-1000 | 15   | 1st of next month
            nl-2025        | internet-500 | internet-1000 | 1    | 1st of next month
            fr-2025-09-30  | internet-500 | internet-1000 | 15   | its installation
            """)
    void begins_when_the_edition_says_so(String edition, String from, String to, String day, String begins) {
        var item = running(edition, from);
        var next = firstOfNextMonth();
        shop.until(day.equals("last") ? next.plusMonths(1).minusDays(1) : next.withDayOfMonth(Integer.parseInt(day)));
        var asked = shop.today();
        var answer = change(item, to);
        var first = asked.withDayOfMonth(1).plusMonths(1);
        if (begins.equals("its installation")) {
            assertThat(answer).isEqualTo(new Done(Optional.empty(), RuleId.CONTRACT_PLAN_CHANGE_TIMING));
            shop.until(first.plusDays(4));
            assertThat(shop.service(item).offer()).isEqualTo(from);
            shop.works(item);
        } else {
            assertThat(answer).isEqualTo(new Done(Optional.of(first), RuleId.CONTRACT_PLAN_CHANGE_TIMING));
            shop.until(first.minusDays(1), LocalTime.of(23, 59));
            assertThat(shop.service(item).offer()).isEqualTo(from);
            assertThat(shop.now(item).nextPlan().orElseThrow().offer()).isEqualTo(to);
            shop.until(first);
        }
        assertThat(shop.service(item).offer()).isEqualTo(to);
        assertThat(shop.now(item).nextPlan()).isEmpty();
        assertThat(shop.now(item).products()).satisfiesExactly(old -> ends(old, shop.today()), then -> {
            assertThat(then.product()).isEqualTo(to);
            assertThat(then.days().getStart()).isEqualTo(shop.today());
        });
        assertThat(changes(item))
                .singleElement()
                .returns(from, PlanChanged::fromOffer)
                .returns(to, PlanChanged::toOffer)
                .returns(shop.today(), PlanChanged::effective);
    }

    @Test
    void a_later_request_takes_the_place_of_an_earlier_one() {
        var item = running("fr-2025-09-30", "mobile-5");
        change(item, "mobile-15");
        change(item, "mobile-25");
        shop.until(firstOfNextMonth());
        assertThat(shop.service(item).offer()).isEqualTo("mobile-25");
        assertThat(changes(item)).hasSize(1);
    }

    @Test
    void asking_for_the_present_plan_takes_the_request_back() {
        var item = running("fr-2025-09-30", "mobile-5");
        change(item, "mobile-15");
        assertThat(change(item, "mobile-5")).isInstanceOf(Done.class);
        shop.until(firstOfNextMonth());
        assertThat(shop.service(item).offer()).isEqualTo("mobile-5");
        assertThat(changes(item)).isEmpty();
    }

    @ParameterizedTest(name = "a cancellation {0} days from the change: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # days | then
            -1     | dropped
             0     | dropped
             1     | changed
            """)
    void an_end_before_the_new_plan_drops_it(int days, String then) {
        var item = running("fr-2025-09-30", "mobile-5");
        var first = firstOfNextMonth();
        change(item, "mobile-15");
        subscriptions.cancel(
                item.accountId(), ref(item), "web-form", Optional.of(first.plusDays(days)), Shop.customerActor());
        shop.until(first.plusDays(1));
        assertThat(changes(item)).hasSize(then.equals("changed") ? 1 : 0);
        assertThat(shop.now(item).products())
                .allSatisfy(product -> ends(
                        product,
                        product.product().equals("mobile-5") && then.equals("changed") ? first : first.plusDays(days)));
    }

    @Test
    void what_cannot_be_is_answered_with_its_reason() {
        var mobile = running("fr-2025-09-30", "mobile-5");
        assertThat(reason(change(mobile, "internet-500"))).isEqualTo("offer-of-another-service");
        assertThat(reason(change(mobile, "mobile-5"))).isEqualTo("same-plan");
        subscriptions.cancel(
                mobile.accountId(),
                ref(mobile),
                "letter",
                Optional.of(shop.today().plusDays(1)),
                Shop.customerActor());
        if (!shop.today().plusDays(1).isAfter(firstOfNextMonth())) {
            assertThat(reason(change(mobile, "mobile-15"))).isEqualTo("item-ends-before");
        }
        subscriptions.cancel(mobile.accountId(), ref(mobile), "letter", Optional.empty(), Shop.customerActor());
        assertThat(reason(change(mobile, "mobile-15"))).isEqualTo("item-ended");
        assertThatThrownBy(() -> change(mobile, "mobile-99")).hasMessageContaining("mobile-99");
    }

    @Test
    void the_item_of_another_account_is_none() {
        var item = running("fr-2025-09-30", "mobile-5");
        var stranger = shop.customer();
        assertThatThrownBy(() -> subscriptions.changePlan(stranger, ref(item), "mobile-15", Shop.customerActor()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void before_the_installation_the_new_plan_is_the_only_one_that_is_ever_charged() {
        var item = shop.item("fr-2025-09-30", of("internet-500"));
        change(item, "internet-1000");
        shop.works(item);
        assertThat(shop.now(item).products())
                .singleElement()
                .returns("internet-1000", AgreedProduct::product)
                .returns(shop.today(), product -> product.days().getStart());
    }

    @Test
    void a_plan_that_changes_before_the_activation_is_never_charged() {
        var item = shop.item("nl-2025", of("mobile-5"));
        change(item, "mobile-25");
        shop.until(firstOfNextMonth());
        shop.works(item);
        assertThat(shop.now(item).products())
                .singleElement()
                .returns("mobile-25", AgreedProduct::product)
                .returns(shop.today(), product -> product.days().getStart());
        assertThat(shop.now(item).monthly()).isEqualTo(Euro.of("25.00"));
    }

    @Test
    void a_service_that_changes_its_plan_leaves_its_package_and_the_rest_goes_on_at_list_price() {
        var item = running("nl-2025", "duo-home");
        var internet = item.services().getFirst().serviceId();
        var first = firstOfNextMonth();
        assertThat(subscriptions.changePlan(
                        item.accountId(),
                        new ItemRef(item.itemId(), OptionalLong.of(internet)),
                        "internet-1000",
                        Shop.customerActor()))
                .isInstanceOf(Done.class);
        shop.until(first);
        assertThat(shop.now(item).monthly()).isEqualTo(Euro.of("18.00"));
        assertThat(shop.now(item).products())
                .satisfiesExactlyInAnyOrder(
                        product -> ends(product, first),
                        product -> assertThat(product)
                                .returns("fixed-phone", AgreedProduct::product)
                                .returns(Euro.of("3.00"), AgreedProduct::monthly)
                                .returns(first, each -> each.days().getStart()),
                        product -> assertThat(product)
                                .returns("internet-1000", AgreedProduct::product)
                                .returns(Euro.of("15.00"), AgreedProduct::monthly)
                                .returns(first, each -> each.days().getStart()));
    }

    private Item running(String edition, String product) {
        var item = shop.item(edition, of(product));
        shop.works(item);
        return item;
    }

    private Answer change(Item item, String offer) {
        return subscriptions.changePlan(item.accountId(), ref(item), offer, Shop.customerActor());
    }

    private List<PlanChanged> changes(Item item) {
        return news.stream(PlanChanged.class)
                .filter(changed -> changed.accountId() == item.accountId())
                .toList();
    }

    private LocalDate firstOfNextMonth() {
        return shop.today().withDayOfMonth(1).plusMonths(1);
    }

    private static ItemRef ref(Item item) {
        return ItemRef.of(item.itemId());
    }

    private static void ends(AgreedProduct product, LocalDate day) {
        assertThat(product.days().getEnd()).isEqualTo(day);
    }

    private static String reason(Answer answer) {
        return ((Refused) answer).reason();
    }
}
