package be.ligneclaire.platform.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.catalog.Catalog.PromotionOffer;
import be.ligneclaire.platform.fulfilment.Fulfilment.CardKind;
import be.ligneclaire.platform.ordering.Ordering.NewOrder;
import be.ligneclaire.platform.ordering.Ordering.Refused;
import be.ligneclaire.platform.ordering.Ordering.SaleChannel;
import be.ligneclaire.platform.ordering.Ordering.SummaryLine;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.Subscriptions.NewItem;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A discount for some months, agreed with an item when it is ordered.
@PlatformTest
@Proves({RuleId.CATALOG_PRICE_AT_START})
class PromotionTest {

    private static final String FR = "fr-2025-09-30";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Ordering ordering;

    @Autowired
    private Subscriptions subscriptions;

    private Shop shop;

    @BeforeEach
    void the_shop_opens() {
        shop = Shop.in(context);
    }

    @Test
    void it_lasts_its_months_from_the_first_charged_day() {
        var item = running("mobile-15", "promo-welcome");
        assertThat(promotion(item))
                .returns(Euro.of("-5.00"), AgreedProduct::monthly)
                .returns(shop.today(), agreed -> agreed.days().getStart())
                .returns(shop.today().plusMonths(3), agreed -> agreed.days().getEnd());
        assertThat(shop.now(item).monthly()).isEqualTo(Euro.of("15.00"));
    }

    @Test
    void of_a_package_it_takes_off_the_price_of_the_package() {
        var item = running("duo-home", "promo-welcome");
        assertThat(promotion(item))
                .returns(Euro.of("-5.00"), AgreedProduct::monthly)
                .returns(shop.today().plusMonths(3), agreed -> agreed.days().getEnd());
    }

    @Test
    void a_share_of_the_price_becomes_an_amount_and_never_more_than_the_price() {
        assertThat(promotion(running("internet-500", "promo-half-price")).monthly())
                .isEqualTo(Euro.of("-5.00"));
        var third = new PromotionOffer("promo-third", List.of(), Optional.empty(), OptionalLong.of(33), 1);
        assertThat(third.off(Euro.of("9.99"))).isEqualTo(Euro.of("3.30"));
        var much = new PromotionOffer("promo-much", List.of(), Optional.of(Euro.of("20.00")), OptionalLong.empty(), 1);
        assertThat(much.off(Euro.of("9.99"))).isEqualTo(Euro.of("9.99"));
    }

    @Test
    void it_ends_with_the_plan_that_it_made_cheaper() {
        var item = running("mobile-15", "promo-welcome");
        var next = shop.today().withDayOfMonth(1).plusMonths(1);
        subscriptions.changePlan(item.accountId(), ItemRef.of(item.itemId()), "mobile-25", Shop.customerActor());
        shop.until(next);
        assertThat(promotion(item).days().getEnd()).isEqualTo(next);
    }

    @Test
    void it_ends_with_its_service_and_not_later_than_by_itself() {
        var item = running("internet-500", "promo-half-price");
        var early = shop.today().plusMonths(2);
        subscriptions.cancel(
                item.accountId(), ItemRef.of(item.itemId()), "web-form", Optional.of(early), Shop.customerActor());
        assertThat(promotion(item).days().getEnd()).isEqualTo(early);
        subscriptions.cancel(
                item.accountId(),
                ItemRef.of(item.itemId()),
                "web-form",
                Optional.of(shop.today().plusMonths(9)),
                Shop.customerActor());
        assertThat(promotion(item).days().getEnd())
                .isBeforeOrEqualTo(shop.today().plusMonths(6));
    }

    @Test
    void with_another_product_or_unknown_it_is_refused() {
        var account = shop.customer();
        assertThat(shop.place(account, FR, with("mobile-5", "promo-welcome")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.rule()).isEqualTo(RuleId.ORDERING_REFUSAL_GROUNDS);
                    assertThat(refused.reason()).isEqualTo("promotion-of-another-product");
                });
        assertThatThrownBy(() -> shop.place(account, FR, with("mobile-15", "promo-nothing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No promotion 'promo-nothing' is sold on " + shop.today());
    }

    @Test
    void the_contract_summary_tells_it_before_anything_is_ordered() {
        var order = new NewOrder(
                shop.customer(),
                Edition.named(FR),
                SaleChannel.DISTANCE,
                List.of(with("mobile-15", "promo-welcome")),
                false);
        assertThat(ordering.summary(order))
                .contains(
                        new SummaryLine("promotion", "promo-welcome"),
                        new SummaryLine("promotion-monthly", "-5.00"),
                        new SummaryLine("promotion-months", "3"),
                        new SummaryLine("total-monthly", "15.00"));
    }

    private Item running(String product, String promotion) {
        var item = shop.item(FR, with(product, promotion));
        shop.works(item);
        return item;
    }

    private static NewItem with(String product, String promotion) {
        return new NewItem(
                product, List.of(), Optional.of(CardKind.ESIM), Optional.empty(), false, Optional.of(promotion));
    }

    private AgreedProduct promotion(Item item) {
        return shop.now(item).products().stream()
                .filter(agreed -> agreed.kind() == ProductKind.PROMOTION)
                .findFirst()
                .orElseThrow();
    }
}
