package be.ligneclaire.platform.billing.delivery;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.StoryTime;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Deliveries;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Address;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.NewCustomer;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Bounce;
import be.ligneclaire.platform.notifications.Notifications.ReturnAction;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.tasks.Tasks;
import be.ligneclaire.platform.tasks.Tasks.OpenTask;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/// Customers with a line each, the run that bills them, and what happens to their invoices, for the tests of
/// deliveries.
record Town(ApplicationContext context) {

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();
    private static final Address AT_HOME = new Address("Wetstraat", "16", Optional.of("2"), "1000", "Brussel", "BE");

    /// A consumer with a mobile line that works, and a postal address.
    Customer consumer() {
        return customer(Kind.CONSUMER, Optional.of(AT_HOME), Optional.empty());
    }

    /// The same without an address.
    Customer nomad() {
        return customer(Kind.CONSUMER, Optional.empty(), Optional.empty());
    }

    /// A business with an enterprise number of its own and a mobile line that works.
    Customer business() {
        return customer(Kind.BUSINESS, Optional.of(AT_HOME), Optional.of(enterprise(CUSTOMERS.get())));
    }

    private Customer customer(Kind kind, Optional<Address> address, Optional<String> company) {
        var shop = Shop.in(context);
        var number = CUSTOMERS.incrementAndGet();
        var customer = get(Customers.class)
                .register(
                        new NewCustomer(
                                kind,
                                Language.NL,
                                "Lena " + number,
                                "town-" + number + "@example.be",
                                Optional.empty(),
                                Optional.empty(),
                                company,
                                address),
                        Actor.SYSTEM);
        var order = shop.order(customer.accountId(), "fr-2025-09-30", Shop.of("mobile-15"));
        shop.works(order.items().getFirst());
        return customer;
    }

    /// Ten digits with check digits that hold.
    private static String enterprise(int number) {
        var eight = 2_000_000 + number;
        return "%08d%02d".formatted(eight, 97 - eight % 97);
    }

    /// The next run, and all that is done at once after it.
    Invoice billed(Customer customer) {
        run();
        return invoice(customer);
    }

    void run() {
        get(StoryTime.class).advanceTo(Brussels.at(get(Billing.class).nextRun(), LocalTime.of(3, 0)));
    }

    /// The last document of a customer.
    Invoice invoice(Customer customer) {
        return get(Billing.class).of(customer.accountId()).getFirst();
    }

    /// The e-mail with an invoice comes back.
    void comesBack(Invoice invoice, ReturnAction action, String status) {
        var notifications = get(Notifications.class);
        var number = notifications
                .about(new About("invoice", invoice.number()))
                .getFirst()
                .message()
                .number();
        notifications.bounced(new Bounce("report-" + number + "-" + status, number, action, status, "no such user"));
    }

    void comesBack(Invoice invoice) {
        comesBack(invoice, ReturnAction.FAILED, "5.1.1");
    }

    /// `E_MAIL LOST`, in order.
    List<String> history(Invoice invoice) {
        return get(Deliveries.class).of(invoice.accountId(), invoice.publicId()).stream()
                .map(delivery -> delivery.channel() + " " + delivery.state())
                .toList();
    }

    List<OpenTask> tasks(Customer customer) {
        return get(Tasks.class).open().stream()
                .filter(task -> task.accountId() == customer.accountId())
                .toList();
    }

    <T> T get(Class<T> room) {
        return context.getBean(room);
    }
}
