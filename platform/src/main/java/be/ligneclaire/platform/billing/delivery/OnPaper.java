package be.ligneclaire.platform.billing.delivery;

import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Deliveries.PaysLater;
import be.ligneclaire.platform.billing.StructuredCommunication;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint;
import be.ligneclaire.platform.billing.delivery.DeliveryFacts.What;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Address;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import be.ligneclaire.platform.tasks.Tasks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Post by exception: the letter for a document of which the e-mail came back and that no other channel has
/// delivered; free of charge (`billing.delivery`). A colleague is asked where no postal address is known.
@Component
class OnPaper {

    private final Arrivals arrivals;
    private final DeliveryFacts facts;
    private final EInvoiceQueue queue;
    private final Customers customers;
    private final Notifications notifications;
    private final Tasks tasks;
    private final BusinessTime time;
    private final ObjectProvider<AccessPoint> accessPoint;
    private final ApplicationEventPublisher news;

    OnPaper(
            Arrivals arrivals,
            DeliveryFacts facts,
            EInvoiceQueue queue,
            Customers customers,
            Notifications notifications,
            Tasks tasks,
            BusinessTime time,
            ObjectProvider<AccessPoint> accessPoint,
            ApplicationEventPublisher news) {
        this.arrivals = arrivals;
        this.facts = facts;
        this.queue = queue;
        this.customers = customers;
        this.notifications = notifications;
        this.tasks = tasks;
        this.time = time;
        this.accessPoint = accessPoint;
        this.news = news;
    }

    /// Sends the letter if the e-mail is lost and nothing else has arrived, or may still arrive. Once: asked
    /// again, nothing happens.
    void unlessItArrived(Invoice invoice) {
        // The lock comes first: whoever hands the e-invoice over, or hears that it was rejected, looks here too.
        var eInvoiceMayArrive = queue.lockIfWaiting(invoice.invoiceId()) && accessPoint.getIfAvailable() != null;
        if (arrivals.emailIsLost(invoice)
                && !eInvoiceMayArrive
                && !arrivals.isWithTheReceiver(invoice)
                && facts.count(invoice, What.ASKED) + facts.count(invoice, What.NO_ADDRESS) == 0) {
            send(invoice);
        }
    }

    /// Sends the letter, unless that was done.
    void send(Invoice invoice) {
        var customer = customers.ofAccount(invoice.accountId());
        if (customer.address().isEmpty()) {
            askForAnAddress(invoice);
        } else if (facts.add(invoice, What.ASKED, "", "")) {
            notifications.send(letter(invoice, customer, customer.address().get()));
            due(invoice, customer)
                    .filter(due -> !invoice.due().equals(Optional.of(due)))
                    .ifPresent(due -> news.publishEvent(new PaysLater(invoice.number(), invoice.accountId(), due)));
        }
    }

    /// A letter could not be handed over, however often it was tried.
    void letterIsLost(Invoice invoice) {
        tasks.open(
                RuleId.BILLING_DELIVERY,
                invoice.edition(),
                invoice.accountId(),
                "letter " + invoice.number(),
                "The letter with %s cannot be printed. See why in the outbox, repair it and send it by hand."
                        .formatted(invoice.number()));
    }

    private void askForAnAddress(Invoice invoice) {
        if (facts.count(invoice, What.ASKED) > 0) {
            return;
        }
        var time = facts.count(invoice, What.NO_ADDRESS) + 1;
        facts.add(invoice, What.NO_ADDRESS, Integer.toString(time), "");
        tasks.open(
                RuleId.BILLING_DELIVERY,
                invoice.edition(),
                invoice.accountId(),
                Subjects.invoice(invoice, time),
                "The e-mail with %s came back and no postal address is known. Ask the customer for one of the two, note it, then approve: the letter goes out."
                        .formatted(invoice.number()));
    }

    private NewMessage letter(Invoice invoice, Customer customer, Address address) {
        return new NewMessage(
                Optional.of(invoice.accountId()),
                Channel.POST,
                customer.name() + ", " + line(address),
                Arrivals.ON_PAPER,
                invoice.language(),
                new About("invoice", invoice.number()),
                values(invoice, customer),
                Optional.of(RuleId.BILLING_DELIVERY),
                Optional.of(invoice.edition()));
    }

    private Map<String, String> values(Invoice invoice, Customer customer) {
        var language = invoice.language();
        var values = new HashMap<String, String>();
        values.put("invoice", invoice.number());
        values.put("month", Formats.month(invoice.month().getMonth(), language));
        values.put("amount", Formats.amount(invoice.total().abs(), language));
        values.put("email", customer.email());
        variant(invoice, customer).ifPresent(variant -> values.put(Notifications.VARIANT, variant));
        due(invoice, customer).ifPresent(due -> {
            values.put("due", Formats.date(due, language));
            values.put("communication", new StructuredCommunication(invoice.structuredCommunication()).printed());
        });
        return values;
    }

    private static Optional<String> variant(Invoice invoice, Customer customer) {
        if (invoice.kind() == DocumentKind.CREDIT_NOTE) {
            return Optional.of("credit-note");
        }
        if (invoice.total().isZero()) {
            return Optional.of("nothing-due");
        }
        return Optional.of("direct-debit").filter(_ -> customer.paysBy() == PayMethod.DIRECT_DEBIT);
    }

    /// The day on which the letter will have arrived counts, if it is posted today.
    private Optional<LocalDate> due(Invoice invoice, Customer customer) {
        return customer.paysBy() == PayMethod.DIRECT_DEBIT
                ? invoice.due()
                : Arrivals.due(invoice, Arrivals.byPost(time.today()));
    }

    private static String line(Address address) {
        var box = address.box().map(number -> " b" + number).orElse("");
        return "%s %s%s, %s %s, %s"
                .formatted(
                        address.street(), address.number(), box, address.postcode(), address.town(), address.country());
    }
}
