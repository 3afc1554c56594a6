package be.ligneclaire.platform.ordering;

import static be.ligneclaire.platform.ordering.Shop.of;
import static be.ligneclaire.platform.ordering.Shop.withNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.rules.start.RefusalGrounds;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import be.ligneclaire.platform.notifications.Notifications.MessageSent;
import be.ligneclaire.platform.ordering.Ordering.Accepted;
import be.ligneclaire.platform.ordering.Ordering.NewOrder;
import be.ligneclaire.platform.ordering.Ordering.OrderAccepted;
import be.ligneclaire.platform.ordering.Ordering.OrderRefused;
import be.ligneclaire.platform.ordering.Ordering.OrderView;
import be.ligneclaire.platform.ordering.Ordering.Refused;
import be.ligneclaire.platform.ordering.Ordering.SaleChannel;
import be.ligneclaire.platform.ordering.Ordering.SummaryLine;
import be.ligneclaire.platform.ordering.Ordering.Waiting;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.ContractStarted;
import be.ligneclaire.platform.subscription.Subscriptions.NewItem;
import be.ligneclaire.platform.tasks.Tasks;
import be.ligneclaire.platform.tasks.Tasks.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@Proves({
    RuleId.ORDERING_REFUSAL_GROUNDS,
    RuleId.CATALOG_FIXED_NEEDS_INTERNET,
    RuleId.CATALOG_TV_PREREQUISITE,
    RuleId.CATALOG_OPTION_DEPENDENCY
})
@RecordApplicationEvents
class OrderingTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents news;

    @Autowired
    private Ordering ordering;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Tasks tasks;

    private Shop shop;
    private long account;

    @BeforeEach
    void a_customer_comes_in() {
        shop = Shop.in(context);
        account = shop.customer();
    }

    @Test
    void an_order_without_obstacle_is_accepted_at_once_and_the_news_comes_before_the_message() {
        var accepted = shop.order(account, "fr-2025-09-30", of("mobile-15"));
        assertThat(news.stream(Record.class)
                        .filter(each -> each instanceof OrderAccepted
                                || each instanceof ContractStarted
                                || each instanceof MessageSent)
                        .map(each -> each.getClass().getSimpleName()))
                .containsExactly("OrderAccepted", "ContractStarted", "MessageSent");
        assertThat(news.stream(OrderAccepted.class).findFirst().orElseThrow())
                .returns(accepted.contractId(), OrderAccepted::contractId)
                .returns(RuleId.CONTRACT_START, OrderAccepted::rule);
        assertThat(news.stream(MessageSent.class)
                        .findFirst()
                        .orElseThrow()
                        .message()
                        .template())
                .isEqualTo("order-accepted");
        assertThat(states()).containsExactly("accepted");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # edition      | items                    | rule or accepted
            fr-2025-09-30  | fixed-phone              | catalog.fixed-needs-internet
            fr-2025-09-30  | internet-500,fixed-phone | accepted
            fr-2025-09-30  | fixed-phone,internet-500 | accepted
            fr-2025-09-30  | duo-home                 | accepted
            fr-2025-09-30  | internet-500             | accepted
            nl-2025        | fixed-phone              | accepted
            en-2024        | fixed-phone              | accepted
            fr-2025-09-30  | mobile-5,tv              | ordering.refusal-grounds
            nl-2025        | internet-500,tv          | ordering.refusal-grounds
            en-2024        | tv                       | catalog.tv-prerequisite
            en-2024        | fixed-phone,tv           | catalog.tv-prerequisite
            en-2024        | mobile-5,tv              | accepted
            en-2024        | internet-500,tv          | accepted
            fr-2025-09-30  | mobile-5+wifi-booster    | catalog.option-dependency
            fr-2025-09-30  | internet-500+fixed-ip    | accepted
            fr-2025-09-30  | duo-home+wifi-booster    | accepted
            nl-2025        | fixed-phone+extra-data-5 | catalog.option-dependency
            """)
    void what_needs_something_else_is_refused_without_it(String edition, String items, String expected) {
        var placed = shop.place(account, edition, items(items));
        if (expected.equals("accepted")) {
            assertThat(placed).isInstanceOf(Accepted.class);
        } else {
            assertThat(placed)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.rule().id()).isEqualTo(expected));
            assertThat(news.stream(OrderRefused.class)).hasSize(1);
            assertThat(subscriptions.contractsOf(account)).isEmpty();
            assertThat(states()).containsExactly("refused");
        }
    }

    @Test
    void internet_that_runs_already_suffices_for_fixed_telephony_until_its_end_is_known() {
        var internet =
                shop.order(account, "fr-2025-09-30", of("internet-500")).items().getFirst();
        assertThat(shop.place(account, "fr-2025-09-30", of("fixed-phone"))).isInstanceOf(Accepted.class);
        subscriptions.cancel(
                account,
                Subscriptions.ItemRef.of(internet.itemId()),
                "web-form",
                Optional.of(shop.today().plusDays(10)),
                Shop.customerActor());
        assertThat(shop.place(account, "fr-2025-09-30", of("fixed-phone"))).isInstanceOf(Refused.class);
    }

    @Test
    void an_unknown_product_or_option_is_a_mistake_that_names_it_and_leaves_no_order() {
        assertThatThrownBy(() -> shop.place(account, "fr-2025-09-30", of("mobile-99")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mobile-99");
        assertThatThrownBy(() -> shop.place(account, "fr-2025-09-30", of("mobile-15", "free-beer")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("free-beer");
        assertThat(states()).isEmpty();
    }

    @Test
    void a_number_that_one_of_our_lines_has_cannot_be_brought_along() {
        var number = "+32478000%03d".formatted(account % 1000);
        assertThat(shop.place(account, "nl-2025", withNumber("mobile-5", number)))
                .isInstanceOf(Accepted.class);
        assertThat(shop.place(account, "nl-2025", withNumber("mobile-5", number)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("number-in-use"));
        assertThatThrownBy(() -> shop.place(account, "nl-2025", withNumber("mobile-5", "0478/12.34.56")))
                .hasMessageContaining("0478/12.34.56");
    }

    @ParameterizedTest(name = "{0}: own modem {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en-2024        | refused
            nl-2025        | accepted
            fr-2025-09-30  | accepted
            """)
    void an_own_modem_is_for_editions_that_foresee_it(String edition, String expected) {
        var wish = new NewItem("internet-500", List.of(), Optional.empty(), Optional.empty(), true);
        assertThat(shop.place(account, edition, wish))
                .isInstanceOf(expected.equals("accepted") ? Accepted.class : Refused.class);
    }

    @Test
    void an_address_abroad_is_for_a_person_to_judge_who_may_approve() {
        var abroad = shop.customer("FR");
        var waiting = (Waiting) shop.place(abroad, "fr-2025-09-30", of("mobile-15"));
        assertThat(subscriptions.contractsOf(abroad)).isEmpty();
        assertThat(news.stream(MessageSent.class).map(sent -> sent.message().template()))
                .containsExactly("order-waiting");
        tasks.decide(waiting.task(), Decision.APPROVE, Optional.empty(), "lives near the border", clerk());
        assertThat(subscriptions.contractsOf(abroad)).hasSize(1);
        assertThat(ordering.ordersOf(abroad).getFirst().state()).isEqualTo("accepted");
    }

    @Test
    void or_refuse_with_the_ground_and_a_second_decision_changes_nothing() {
        var abroad = shop.customer("NL");
        var waiting = (Waiting) shop.place(abroad, "fr-2025-09-30", of("mobile-15"));
        tasks.decide(waiting.task(), Decision.REFUSE, Optional.empty(), "no", clerk());
        tasks.decide(waiting.task(), Decision.APPROVE, Optional.empty(), "yes after all", clerk());
        assertThat(news.stream(OrderRefused.class))
                .singleElement()
                .satisfies(refused ->
                        assertThat(RefusalGrounds.listed(refused.edition())).contains(refused.reason()))
                .returns("address-abroad", OrderRefused::reason)
                .returns(RuleId.ORDERING_REFUSAL_GROUNDS, OrderRefused::rule);
        assertThat(subscriptions.contractsOf(abroad)).isEmpty();
    }

    @Test
    void a_direct_debit_asked_with_the_order_is_how_the_account_pays_from_then_on() {
        ordering.place(
                new NewOrder(account, Edition.newest(), SaleChannel.SHOP, List.of(of("mobile-5")), true),
                Shop.customerActor());
        assertThat(context.getBean(Customers.class).ofAccount(account).paysBy()).isEqualTo(PayMethod.DIRECT_DEBIT);
    }

    @Test
    void the_contract_summary_tells_price_term_and_withdrawal_before_anything_is_ordered() {
        var summary = ordering.summary(new NewOrder(
                account,
                Edition.newest(),
                SaleChannel.DISTANCE,
                List.of(of("internet-500", "wifi-booster"), of("mobile-15")),
                false));
        assertThat(summary)
                .contains(
                        new SummaryLine("product", "internet-500"),
                        new SummaryLine("down-mbps", "500"),
                        new SummaryLine("equipment", "internet-box"),
                        new SummaryLine("total-monthly", "28.00"),
                        new SummaryLine("initial-term-months", "1"),
                        new SummaryLine("withdrawal-days", "14"));
        assertThat(states()).isEmpty();
    }

    private List<String> states() {
        return ordering.ordersOf(account).stream().map(OrderView::state).toList();
    }

    private static NewItem[] items(String text) {
        return Arrays.stream(text.split(","))
                .map(item -> item.split("\\+"))
                .map(parts -> of(parts[0], Arrays.copyOfRange(parts, 1, parts.length)))
                .toArray(NewItem[]::new);
    }

    private static Actor clerk() {
        return new Actor("agent:clerk", "agent", "console");
    }
}
