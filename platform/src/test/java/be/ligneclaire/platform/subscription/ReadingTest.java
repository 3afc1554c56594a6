package be.ligneclaire.platform.subscription;

import static be.ligneclaire.platform.ordering.Shop.of;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.Subscriptions.Line;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What billing and rating read.
@PlatformTest
class ReadingTest {

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
    void billing_sees_what_has_begun_by_the_day_of_the_run_for_a_plan_may_take_anothers_place_that_day() {
        var item = shop.item("fr-2025-09-30", of("mobile-15", "extra-data-5"));
        var next = shop.today().withDayOfMonth(1).plusMonths(1);
        assertThat(billable(item, next)).isEmpty();
        shop.works(item);
        assertThat(billable(item, shop.today().minusDays(1))).isEmpty();
        assertThat(billable(item, shop.today()))
                .extracting(BillableProduct::product)
                .containsExactly("mobile-15", "extra-data-5");
        assertThat(billable(item, next).getFirst())
                .returns(ProductKind.PLAN, BillableProduct::kind)
                .returns(Euro.of("15.00"), BillableProduct::monthly)
                .returns(shop.today(), BillableProduct::from)
                .returns(Optional.empty(), BillableProduct::until);
    }

    @Test
    void billing_sees_what_ended_as_long_as_the_month_before_the_run_knew_it() {
        var item = shop.item("fr-2025-09-30", of("mobile-15"));
        shop.works(item);
        var day = shop.today();
        cancel(item, Optional.empty());
        var run = day.withDayOfMonth(1).plusMonths(1);
        assertThat(billable(item, run))
                .singleElement()
                .returns(day, BillableProduct::from)
                .returns(Optional.of(day), BillableProduct::until)
                .returns(Optional.of(EndReason.CANCELLED), BillableProduct::endReason);
        assertThat(billable(item, run.plusMonths(1))).isEmpty();
    }

    @Test
    void billing_knows_an_end_that_lies_ahead() {
        var item = shop.item("fr-2025-09-30", of("internet-500"));
        shop.works(item);
        var end = shop.today().plusDays(40);
        cancel(item, Optional.of(end));
        assertThat(billable(item, shop.today().plusDays(1)).getFirst().until()).contains(end);
    }

    @Test
    void billing_sees_a_package_as_one_product() {
        var item = shop.item("fr-2025-09-30", of("duo-home"));
        shop.works(item);
        assertThat(billable(item, shop.today().plusDays(1)))
                .singleElement()
                .returns("duo-home", BillableProduct::product)
                .returns(Service.INTERNET, BillableProduct::service)
                .satisfies(product -> assertThat(product.serviceId()).isEmpty());
    }

    @Test
    void rating_finds_a_line_by_its_number_with_its_plan_in_a_package_too() {
        var item = shop.item("fr-2025-09-30", of("duo-home"));
        shop.works(item);
        var telephone = shop.now(item).services().getLast();
        assertThat(subscriptions.lines(List.of(telephone.identifier(), "+32999999999")))
                .singleElement()
                .returns(telephone.serviceId(), Line::serviceId)
                .returns(Optional.<Instant>empty(), Line::activeUntil)
                .satisfies(line -> assertThat(line.products())
                        .singleElement()
                        .returns("fixed-phone", product -> product.product())
                        .returns(shop.today(), product -> product.days().getStart()));
    }

    @Test
    void rating_knows_from_when_until_when_a_line_was_there() {
        var item = shop.item("nl-2025", of("mobile-5"));
        var number = shop.service(item).identifier();
        assertThat(line(number).activeFrom()).isEmpty();
        shop.works(item);
        var end = shop.today().plusDays(2);
        cancel(item, Optional.of(end));
        shop.until(end);
        assertThat(line(number).activeFrom().map(Brussels::dateOf)).contains(end.minusDays(2));
        assertThat(line(number).activeUntil()).contains(Brussels.startOf(end));
        assertThat(line(number).subscribedOn()).isEqualTo(end.minusDays(2));
    }

    @Test
    void all_lines_come_in_pages() {
        shop.order(shop.customer(), "fr-2025-09-30", of("mobile-5"), of("mobile-5"), of("mobile-5"));
        var all = subscriptions.linesAfter(0, Integer.MAX_VALUE);
        var page = subscriptions.linesAfter(all.get(0).serviceId(), 2);
        assertThat(page).isEqualTo(all.subList(1, 3));
        assertThat(subscriptions.linesAfter(all.getLast().serviceId(), 2)).isEmpty();
    }

    @Test
    void pages_show_what_runs_before_what_has_ended() {
        var items = shop.order(shop.customer(), "fr-2025-09-30", of("mobile-5"), of("mobile-15"))
                .items();
        items.forEach(shop::works);
        cancel(items.getFirst(), Optional.empty());
        var shown = subscriptions.itemsOf(items.getFirst().accountId());
        assertThat(shown).extracting(Item::product).containsExactly("mobile-15", "mobile-5");
        assertThat(subscriptions.contractsOf(items.getFirst().accountId()))
                .singleElement()
                .satisfies(contract -> {
                    assertThat(contract.items())
                            .containsExactly(
                                    items.getFirst().itemId(), items.getLast().itemId());
                    assertThat(contract.endsOn()).isEmpty();
                });
    }

    private List<BillableProduct> billable(Item item, LocalDate runDay) {
        return subscriptions.billable(item.accountId(), item.accountId() + 1, runDay);
    }

    private Line line(String number) {
        return subscriptions.lines(List.of(number)).getFirst();
    }

    private void cancel(Item item, Optional<LocalDate> wished) {
        subscriptions.cancel(item.accountId(), ItemRef.of(item.itemId()), "web-form", wished, Shop.customerActor());
    }
}
