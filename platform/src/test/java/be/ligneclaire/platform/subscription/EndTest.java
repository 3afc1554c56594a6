package be.ligneclaire.platform.subscription;

import static be.ligneclaire.platform.ordering.Shop.of;
import static be.ligneclaire.platform.ordering.Shop.withSim;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.time.BelgianCalendar;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.notifications.Notifications.MessageSent;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.Answer;
import be.ligneclaire.platform.subscription.Subscriptions.ContractEnded;
import be.ligneclaire.platform.subscription.Subscriptions.Done;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.Subscriptions.Refused;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceChanged;
import be.ligneclaire.platform.subscription.Subscriptions.State;
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

/// How services end: cancelled by the customer, by what they depend on, by themselves.
@PlatformTest
@Proves({
    RuleId.CONTRACT_CANCEL_BY_CUSTOMER,
    RuleId.CONTRACT_END_DATE_MOBILE,
    RuleId.CONTRACT_AUTO_CANCEL_NOT_INSTALLED,
    RuleId.CONTRACT_AUTO_CANCEL_NOT_ACTIVATED
})
@RecordApplicationEvents
class EndTest {

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

    @ParameterizedTest(name = "{0} {1}, wished in {2} days: ends in {3}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            # edition      | product      | wished | ends
            en-2024        | mobile-5     | none   | 0
            nl-2025        | mobile-5     | 0      | 0
            fr-2025-09-30  | mobile-5     | -3     | 0
            fr-2025-09-30  | mobile-5     | 1      | 1
            fr-2025-09-30  | mobile-5     | 20     | 20
            fr-2025-09-30  | internet-500 | none   | 0
            nl-2025        | internet-500 | -1     | 0
            en-2024        | internet-500 | 12     | 12
            """)
    void the_customer_chooses_the_day_but_not_one_that_has_passed(
            String edition, String product, Integer wished, int ends) {
        var item = running(edition, product);
        var day = shop.today().plusDays(ends);
        var answer = cancel(
                item, Optional.ofNullable(wished).map(days -> shop.today().plusDays(days)));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.effective()).contains(day));
        if (ends > 0) {
            assertThat(shop.now(item).services().getFirst().endsOn()).contains(day);
            shop.until(day.minusDays(1), LocalTime.of(23, 59, 59));
            assertThat(shop.service(item).state()).isEqualTo(State.ACTIVE);
            shop.until(day);
        }
        assertThat(shop.service(item).state()).isEqualTo(State.ENDED);
        assertThat(shop.now(item).products()).allSatisfy(each -> ends(each, day));
        assertThat(ended(item))
                .singleElement()
                .returns(List.of(item.itemId()), ContractEnded::itemIds)
                .returns(day, ContractEnded::date)
                .returns("cancelled", ContractEnded::reason);
        assertThat(templates(item)).contains("cancellation-registered");
        assertThat(templates(item).contains("end-of-contract-with-equipment"))
                .isEqualTo(product.startsWith("internet"));
    }

    @Test
    void an_end_today_is_told_after_it_has_happened() {
        var item = running("fr-2025-09-30", "internet-500");
        news.clear();
        cancel(item, Optional.empty());
        assertThat(news.stream(Record.class)
                        .filter(each -> each instanceof ServiceChanged
                                || each instanceof ContractEnded
                                || each instanceof MessageSent)
                        .map(each -> each.getClass().getSimpleName()))
                .containsExactly("ServiceChanged", "ContractEnded", "MessageSent", "MessageSent");
    }

    @Test
    void a_later_request_moves_the_day_in_both_directions() {
        var item = running("fr-2025-09-30", "mobile-5");
        var today = shop.today();
        cancel(item, Optional.of(today.plusDays(10)));
        cancel(item, Optional.of(today.plusDays(20)));
        assertThat(shop.now(item).products()).allSatisfy(each -> ends(each, today.plusDays(20)));
        cancel(item, Optional.of(today.plusDays(5)));
        shop.until(today.plusDays(5));
        assertThat(shop.service(item).state()).isEqualTo(State.ENDED);
        assertThat(shop.now(item).products()).allSatisfy(each -> ends(each, today.plusDays(5)));
    }

    @Test
    void what_is_cancelled_before_it_works_ends_without_a_charged_day() {
        var item = shop.item("fr-2025-09-30", of("mobile-5", "extra-data-5"));
        var day = shop.today().plusDays(2);
        cancel(item, Optional.of(day));
        shop.until(day);
        assertThat(shop.service(item).state()).isEqualTo(State.ENDED);
        assertThat(shop.now(item).products()).isEmpty();
        assertThat(subscriptions.billable(item.accountId(), item.accountId() + 1, day.plusMonths(1)))
                .isEmpty();
    }

    @Test
    void what_begins_to_work_after_its_cancellation_is_charged_until_its_end() {
        var item = shop.item("fr-2025-09-30", of("mobile-5"));
        var day = shop.today().plusDays(2);
        cancel(item, Optional.of(day));
        shop.works(item);
        assertThat(shop.now(item).products()).singleElement().satisfies(each -> ends(each, day));
    }

    @Test
    void what_has_ended_cannot_be_cancelled_again() {
        var item = running("fr-2025-09-30", "mobile-5");
        cancel(item, Optional.empty());
        assertThat(cancel(item, Optional.empty()))
                .isEqualTo(new Refused(RuleId.CONTRACT_CANCEL_BY_CUSTOMER, "already-ended"));
    }

    @ParameterizedTest(name = "{0}: fixed telephony {1}")
    @CsvSource(delimiter = '|', textBlock = """
            fr-2025-09-30 | ends
            nl-2025       | goes on
            en-2024       | goes on
            """)
    void fixed_telephony_ends_with_the_last_internet_under_the_french_edition(String edition, String then) {
        var items = shop.order(shop.customer(), edition, of("internet-500"), of("fixed-phone"))
                .items();
        items.forEach(shop::works);
        var day = shop.today().plusDays(7);
        cancel(items.getFirst(), Optional.of(day));
        shop.until(day);
        assertThat(shop.service(items.getFirst()).state()).isEqualTo(State.ENDED);
        assertThat(shop.service(items.getLast()).state()).isEqualTo(then.equals("ends") ? State.ENDED : State.ACTIVE);
    }

    @Test
    void fixed_telephony_goes_on_while_another_internet_does() {
        var items = shop.order(
                        shop.customer(), "fr-2025-09-30", of("internet-500"), of("fixed-phone"), of("internet-1000"))
                .items();
        items.forEach(shop::works);
        cancel(items.getFirst(), Optional.empty());
        assertThat(shop.service(items.get(1)).state()).isEqualTo(State.ACTIVE);
        cancel(items.getLast(), Optional.empty());
        assertThat(shop.service(items.get(1)).state()).isEqualTo(State.ENDED);
        assertThat(ended(items.getFirst()).getLast().itemIds())
                .containsExactly(items.getLast().itemId(), items.get(1).itemId());
    }

    @Test
    void one_service_of_a_package_may_go_and_the_rest_goes_on_at_list_price() {
        var item = running("nl-2025", "duo-home");
        var telephone = item.services().getLast().serviceId();
        subscriptions.cancel(
                item.accountId(),
                new ItemRef(item.itemId(), OptionalLong.of(telephone)),
                "telephone",
                Optional.empty(),
                Shop.customerActor());
        assertThat(ended(item)).isEmpty();
        assertThat(shop.now(item).monthly()).isEqualTo(Euro.of("10.00"));
        assertThat(shop.now(item).product()).isEqualTo("internet-500");
    }

    @Test
    void options_end_with_their_service() {
        var item = shop.item("fr-2025-09-30", of("mobile-15", "extra-data-5"));
        shop.works(item);
        cancel(item, Optional.of(shop.today().plusDays(4)));
        assertThat(shop.now(item).products())
                .hasSize(2)
                .allSatisfy(each -> ends(each, shop.today().plusDays(4)));
    }

    @ParameterizedTest(name = "{0}: {1} has {2} days")
    @CsvSource(delimiter = '|', textBlock = """
            # edition      | product      | days | reason
            en-2024        | internet-500 | 30   | not-installed
            nl-2025        | internet-500 | 30   | not-installed
            fr-2025-09-30  | internet-500 | 90   | not-installed
            en-2024        | mobile-5     | 30   | not-activated
            nl-2025        | mobile-5     | 30   | not-activated
            fr-2025-09-30  | mobile-5     | 90   | not-activated
            """)
    void what_is_never_put_into_use_ends_by_itself_the_day_after_the_last_day(
            String edition, String product, int days, String reason) {
        var never = shop.item(edition, of(product));
        var lastMinute = shop.item(edition, of(product));
        var lastDay = shop.today().plusDays(days);
        shop.until(lastDay, LocalTime.of(23, 59, 59));
        assertThat(shop.service(never).state()).isEqualTo(State.ORDERED);
        shop.works(lastMinute);
        shop.until(lastDay.plusDays(1));
        assertThat(shop.service(never).state()).isEqualTo(State.ENDED);
        assertThat(shop.service(lastMinute).state()).isEqualTo(State.ACTIVE);
        assertThat(ended(never))
                .singleElement()
                .returns(reason, ContractEnded::reason)
                .returns(lastDay.plusDays(1), ContractEnded::date);
        assertThat(shop.now(never).products()).isEmpty();
        assertThat(templates(never)).contains("cancelled-automatically");
    }

    @Test
    void the_time_to_activate_a_sim_counts_from_its_receipt() {
        var item = shop.item("nl-2025", withSim("mobile-5"));
        var received = BelgianCalendar.plusWorkingDays(shop.today(), 2);
        shop.until(received.plusDays(30), LocalTime.of(23, 59, 59));
        assertThat(shop.service(item).state()).isEqualTo(State.ORDERED);
        shop.until(received.plusDays(31));
        assertThat(shop.service(item).state()).isEqualTo(State.ENDED);
    }

    @Test
    void what_depends_on_what_was_never_installed_ends_with_it() {
        var items = shop.order(shop.customer(), "fr-2025-09-30", of("internet-500"), of("fixed-phone"))
                .items();
        shop.until(shop.today().plusDays(91));
        assertThat(shop.service(items.getLast()).state()).isEqualTo(State.ENDED);
        assertThat(news.stream(ServiceChanged.class)
                        .filter(changed ->
                                changed.accountId() == items.getFirst().accountId())
                        .map(ServiceChanged::rule))
                .containsExactly(RuleId.CONTRACT_AUTO_CANCEL_NOT_INSTALLED, RuleId.CATALOG_FIXED_NEEDS_INTERNET);
    }

    private Item running(String edition, String product) {
        var item = shop.item(edition, of(product));
        shop.works(item);
        return item;
    }

    private Answer cancel(Item item, Optional<LocalDate> wished) {
        return subscriptions.cancel(
                item.accountId(), ItemRef.of(item.itemId()), "web-form", wished, Shop.customerActor());
    }

    private List<ContractEnded> ended(Item item) {
        return news.stream(ContractEnded.class)
                .filter(ended -> ended.accountId() == item.accountId())
                .toList();
    }

    private List<String> templates(Item item) {
        return news.stream(MessageSent.class)
                .filter(sent -> sent.message().accountId().equals(Optional.of(item.accountId())))
                .map(sent -> sent.message().template())
                .toList();
    }

    private static void ends(AgreedProduct product, LocalDate day) {
        assertThat(product.days().getEnd()).isEqualTo(day);
    }
}
