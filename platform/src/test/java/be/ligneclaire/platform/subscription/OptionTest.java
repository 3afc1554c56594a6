package be.ligneclaire.platform.subscription;

import static be.ligneclaire.platform.ordering.Shop.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.Answer;
import be.ligneclaire.platform.subscription.Subscriptions.Done;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.Subscriptions.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Options on and off (`portal.options`).
@PlatformTest
@Proves({RuleId.PORTAL_OPTIONS})
class OptionTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Subscriptions subscriptions;

    private Shop shop;

    @BeforeEach
    void the_shop_opens() {
        shop = Shop.in(context);
    }

    @Test
    void an_option_is_on_at_once_and_goes_off_with_the_month() {
        var item = running("mobile-15");
        var today = shop.today();
        var next = today.withDayOfMonth(1).plusMonths(1);
        assertThat(on(item, "extra-data-5")).isEqualTo(done(today));
        assertThat(off(item, "extra-data-5")).isEqualTo(done(next));
        assertThat(option(item))
                .returns(today, option -> option.days().getStart())
                .returns(next, option -> option.days().getEnd());
    }

    @Test
    void switched_on_again_before_the_month_is_over_it_simply_goes_on() {
        var item = running("mobile-15");
        on(item, "extra-data-5");
        off(item, "extra-data-5");
        assertThat(on(item, "extra-data-5")).isEqualTo(done(shop.today()));
        assertThat(option(item).days().getEnd()).isEqualTo(LocalDate.MAX);
    }

    @Test
    void twice_on_or_twice_off_is_answered_so() {
        var item = running("mobile-15");
        assertThat(off(item, "extra-data-5")).isEqualTo(refused("already-off"));
        on(item, "extra-data-5");
        assertThat(on(item, "extra-data-5")).isEqualTo(refused("already-on"));
        off(item, "extra-data-5");
        assertThat(off(item, "extra-data-5")).isEqualTo(refused("already-off"));
    }

    @Test
    void an_option_needs_its_own_service_and_that_service_active() {
        var item = running("mobile-15");
        assertThat(on(item, "wifi-booster"))
                .isEqualTo(new Refused(RuleId.CATALOG_OPTION_DEPENDENCY, "option-of-another-service"));
        var ordered = shop.item("fr-2025-09-30", of("mobile-5"));
        assertThat(on(ordered, "extra-data-5")).isEqualTo(refused("service-not-active"));
        assertThatThrownBy(() -> on(item, "free-beer")).hasMessageContaining("free-beer");
    }

    @Test
    void rented_equipment_is_lent_when_its_option_is_switched_on() {
        var item = running("internet-500");
        on(item, "wifi-booster");
        assertThat(context.getBean(Fulfilment.class)
                        .facts(List.of(shop.service(item).serviceId()))
                        .getFirst()
                        .equipment())
                .contains("wifi-booster");
        assertThat(option(item).kind()).isEqualTo(Subscriptions.ProductKind.RENT);
    }

    @Test
    void an_option_that_is_switched_on_after_a_cancellation_ends_with_the_service() {
        var item = running("mobile-15");
        var end = shop.today().plusDays(3);
        subscriptions.cancel(
                item.accountId(), ItemRef.of(item.itemId()), "web-form", Optional.of(end), Shop.customerActor());
        on(item, "extra-data-5");
        assertThat(option(item).days().getEnd()).isEqualTo(end);
    }

    private Item running(String product) {
        var item = shop.item("fr-2025-09-30", of(product));
        shop.works(item);
        return item;
    }

    private AgreedProduct option(Item item) {
        return shop.now(item).products().getLast();
    }

    private Answer on(Item item, String option) {
        return subscriptions.switchOption(
                item.accountId(), ItemRef.of(item.itemId()), option, true, Shop.customerActor());
    }

    private Answer off(Item item, String option) {
        return subscriptions.switchOption(
                item.accountId(), ItemRef.of(item.itemId()), option, false, Shop.customerActor());
    }

    private static Done done(LocalDate day) {
        return new Done(Optional.of(day), RuleId.PORTAL_OPTIONS);
    }

    private static Refused refused(String reason) {
        return new Refused(RuleId.PORTAL_OPTIONS, reason);
    }
}
