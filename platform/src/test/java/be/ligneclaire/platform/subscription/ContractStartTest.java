package be.ligneclaire.platform.subscription;

import static be.ligneclaire.platform.ordering.Shop.of;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.subscription.Subscriptions.ContractStarted;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceChanged;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// From the acceptance to the first charged day (`contract.start`, `billing.start-*`).
@PlatformTest
@Proves({RuleId.CONTRACT_START, RuleId.BILLING_START_MOBILE, RuleId.BILLING_START_INTERNET_FIXED})
@RecordApplicationEvents
class ContractStartTest {

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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # edition      | starts
            en-2024        | activated
            nl-2025        | order-accepted
            fr-2025-09-30  | order-accepted
            """)
    void a_contract_takes_effect_when_its_edition_says_so(String edition, String starts) {
        var accepted = shop.order(shop.customer(), edition, of("mobile-5"), of("mobile-15"));
        var acceptedOn = shop.today();
        var atAcceptance = news.stream(ContractStarted.class).toList();
        shop.until(acceptedOn.plusDays(3));
        accepted.items().forEach(shop::works);
        var all = news.stream(ContractStarted.class).toList();
        assertThat(all).allSatisfy(started -> assertThat(started.reason()).isEqualTo(starts));
        if (starts.equals("order-accepted")) {
            assertThat(atAcceptance).isEqualTo(all).singleElement().satisfies(started -> {
                assertThat(started.date()).isEqualTo(acceptedOn);
                assertThat(started.itemIds()).hasSize(2);
            });
        } else {
            assertThat(atAcceptance).isEmpty();
            assertThat(all).hasSize(2).allSatisfy(started -> {
                assertThat(started.date()).isEqualTo(shop.today());
                assertThat(started.itemIds()).hasSize(1);
            });
        }
        var contract = subscriptions
                .contractsOf(accepted.items().getFirst().accountId())
                .getFirst();
        assertThat(contract.edition().code()).isEqualTo(edition);
        assertThat(contract.effectiveOn()).contains(all.getFirst().date());
    }

    @Test
    void a_mobile_service_is_charged_from_its_activation_which_counts() {
        var item = shop.item("fr-2025-09-30", of("mobile-15", "extra-data-5"));
        assertThat(item.products())
                .hasSize(2)
                .allSatisfy(product -> assertThat(product.days().isEmpty()).isTrue());
        shop.until(shop.today().plusDays(2));
        shop.works(item);
        assertThat(shop.service(item).state()).isEqualTo(State.ACTIVE);
        assertThat(shop.service(item).billingStart()).contains(shop.today());
        assertThat(shop.now(item).products())
                .hasSize(2)
                .allSatisfy(product -> assertThat(product.days().getStart()).isEqualTo(shop.today()));
        assertThat(changes(item))
                .singleElement()
                .returns("activated", ServiceChanged::reason)
                .returns(RuleId.BILLING_START_MOBILE, ServiceChanged::rule)
                .returns(State.ORDERED, ServiceChanged::from);
    }

    @Test
    void an_activation_that_is_heard_twice_changes_nothing() {
        var item = shop.item("fr-2025-09-30", of("mobile-15"));
        shop.works(item);
        var once = shop.now(item);
        shop.until(shop.today().plusDays(1));
        shop.works(item);
        assertThat(shop.now(item)).isEqualTo(once);
        assertThat(changes(item)).hasSize(1);
    }

    @Test
    void fixed_services_are_charged_from_their_installation() {
        var item = shop.item("nl-2025", of("internet-500", "wifi-booster"));
        shop.works(item);
        assertThat(changes(item))
                .singleElement()
                .returns("installed", ServiceChanged::reason)
                .returns(RuleId.BILLING_START_INTERNET_FIXED, ServiceChanged::rule);
        assertThat(context.getBean(Fulfilment.class)
                        .facts(List.of(shop.service(item).serviceId()))
                        .getFirst()
                        .equipment())
                .containsExactly("internet-box", "wifi-booster");
    }

    @Test
    void a_package_is_one_item_with_one_price_from_the_installation_of_what_needs_one() {
        var item = shop.item("fr-2025-09-30", of("duo-home"));
        var internet = item.services().getFirst().serviceId();
        var telephone = item.services().getLast().serviceId();
        assertThat(item.monthly()).isEqualTo(Euro.of("12.00"));
        assertThat(item.services()).hasSize(2);
        context.getBean(Fulfilment.class).install(telephone);
        assertThat(shop.now(item).products().getFirst().days().isEmpty()).isTrue();
        shop.until(shop.today().plusDays(1));
        context.getBean(Fulfilment.class).install(internet);
        assertThat(shop.now(item).products())
                .singleElement()
                .returns("duo-home", product -> product.product())
                .returns(shop.today(), product -> product.days().getStart());
    }

    @Test
    void the_same_order_becomes_one_contract() {
        var accepted = shop.order(shop.customer(), "fr-2025-09-30", of("mobile-5"));
        var item = accepted.items().getFirst();
        var again = subscriptions.conclude(new Subscriptions.NewContract(
                item.accountId(), accepted.orderId(), item.edition(), Instant.EPOCH, "shop", List.of(of("mobile-25"))));
        assertThat(again.contractId()).isEqualTo(accepted.contractId());
        assertThat(again.items()).extracting(each -> each.product()).containsExactly("mobile-5");
    }

    private List<ServiceChanged> changes(Item item) {
        return news.stream(ServiceChanged.class)
                .filter(changed -> changed.accountId() == item.accountId())
                .toList();
    }
}
