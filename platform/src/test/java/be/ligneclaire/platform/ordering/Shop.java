package be.ligneclaire.platform.ordering;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.StoryTime;
import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.catalog.DemoCatalog;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Address;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.NewCustomer;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.fulfilment.Fulfilment.CardKind;
import be.ligneclaire.platform.ordering.Ordering.Accepted;
import be.ligneclaire.platform.ordering.Ordering.NewOrder;
import be.ligneclaire.platform.ordering.Ordering.Placed;
import be.ligneclaire.platform.ordering.Ordering.SaleChannel;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.NewItem;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/// A shop for tests of every room: customers who order, put into use, and live on, with defaults for
/// everything that a test does not mention.
public final class Shop {

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();
    private static final Actor CUSTOMER = new Actor("customer:test", "holder", "mydigi");

    private final ApplicationContext context;

    private Shop(ApplicationContext context) {
        this.context = context;
    }

    /// Opens it in a context, with the demo operator's price list.
    public static Shop in(ApplicationContext context) {
        DemoCatalog.loadInto(context.getBean(Catalog.class));
        return new Shop(context);
    }

    /// A new consumer at home in Belgium.
    ///
    /// @return the billing account
    public long customer() {
        return customer("BE");
    }

    /// A new consumer who lives in a country.
    public long customer(String country) {
        var number = CUSTOMERS.incrementAndGet();
        return context.getBean(Customers.class)
                .register(
                        new NewCustomer(
                                Kind.CONSUMER,
                                Language.FR,
                                "Test Client " + number,
                                "shop-client-" + number + "@example.be",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Address(
                                        "Rue de la Loi", "1", Optional.empty(), "1000", "Bruxelles", country))),
                        CUSTOMER)
                .accountId();
    }

    /// Places an order at a distance.
    public Placed place(long account, String edition, NewItem... items) {
        return context.getBean(Ordering.class)
                .place(
                        new NewOrder(
                                account, Edition.named(edition), SaleChannel.DISTANCE, Arrays.asList(items), false),
                        CUSTOMER);
    }

    /// Orders what nothing stands in the way of.
    public Accepted order(long account, String edition, NewItem... items) {
        return (Accepted) place(account, edition, items);
    }

    /// Orders one item for a new customer.
    public Item item(String edition, NewItem item) {
        return order(customer(), edition, item).items().getFirst();
    }

    /// One offer or package, with options; a mobile one with an eSIM.
    public static NewItem of(String product, String... options) {
        return new NewItem(product, Arrays.asList(options), Optional.of(CardKind.ESIM), Optional.empty(), false);
    }

    /// One mobile offer with a SIM card.
    public static NewItem withSim(String product) {
        return new NewItem(product, List.of(), Optional.of(CardKind.SIM), Optional.empty(), false);
    }

    /// One offer with a number that is brought along.
    public static NewItem withNumber(String product, String number) {
        return new NewItem(product, List.of(), Optional.of(CardKind.ESIM), Optional.of(number), false);
    }

    /// All services of an item are activated, or installed and work.
    public void works(Item item) {
        for (var service : item.services()) {
            var fulfilment = context.getBean(Fulfilment.class);
            switch (service.service()) {
                case MOBILE -> fulfilment.activate(service.serviceId());
                case INTERNET, FIXED_TELEPHONY, TV -> fulfilment.install(service.serviceId());
            }
        }
    }

    /// An item as it is now.
    public Item now(Item item) {
        return context.getBean(Subscriptions.class).itemsOf(item.accountId()).stream()
                .filter(each -> each.itemId() == item.itemId())
                .findFirst()
                .orElseThrow();
    }

    /// The only service of an item as it is now.
    public ServiceLine service(Item item) {
        return now(item).services().getFirst();
    }

    /// The present day.
    public LocalDate today() {
        return context.getBean(BusinessTime.class).today();
    }

    /// Everything happens until a local date and time.
    public void until(LocalDate day, LocalTime time) {
        context.getBean(StoryTime.class).advanceTo(Brussels.at(day, time));
    }

    /// Everything happens until 00:00 of a day, that instant included.
    public void until(LocalDate day) {
        until(day, LocalTime.MIDNIGHT);
    }

    /// Who acts in these tests.
    public static Actor customerActor() {
        return CUSTOMER;
    }
}
