package be.ligneclaire.platform.billing.delivery;

import be.ligneclaire.core.rules.invoicing.DueDate;
import be.ligneclaire.core.rules.invoicing.InvoiceDelivery;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.time.BelgianCalendar;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.delivery.DeliveryFacts.What;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.notifications.Notifications.Sent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whether a document has arrived, by which channel and on which day, from what is recorded.
@Component
class Arrivals {

    /// The letter with a document.
    static final String ON_PAPER = "invoice-on-paper";

    /// The e-mails of the run.
    static final Set<String> BY_EMAIL = Set.of("invoice-issued", "credit-note-issued");

    /// When a letter counts as delivered: the third working day after it was posted (`standards.md` §6.2,
    /// letters of Book XIX; nothing else says so of invoices).
    private static final int DAYS_BY_POST = 3;

    private final Notifications notifications;
    private final DeliveryFacts facts;

    Arrivals(Notifications notifications, DeliveryFacts facts) {
        this.notifications = notifications;
        this.facts = facts;
    }

    /// The messages by which a document was sent, oldest first: the e-mail of the run, then letters.
    List<Sent> messages(Invoice invoice) {
        return notifications.about(new About("invoice", invoice.number())).stream()
                .filter(sent -> BY_EMAIL.contains(sent.message().template())
                        || sent.message().template().equals(ON_PAPER))
                .toList();
    }

    /// Whether the e-mail of the run came back.
    boolean emailIsLost(Invoice invoice) {
        return messages(invoice).stream().anyMatch(sent -> sent.message().channel() == Channel.E_MAIL && sent.isLost());
    }

    /// Whether the access point has it and nobody has rejected it.
    boolean isWithTheReceiver(Invoice invoice) {
        return handedOver(invoice).isPresent();
    }

    /// From which day the time to pay runs.
    Finding<Optional<LocalDate>> countsFrom(Invoice invoice) {
        return InvoiceDelivery.countsFrom(
                invoice.edition(), invoice.issued(), emailIsLost(invoice), byAnotherChannel(invoice));
    }

    /// Until when to pay if the time runs from a day: never before what the invoice says. Empty for a credit
    /// note.
    static Optional<LocalDate> due(Invoice invoice, LocalDate from) {
        return invoice.due()
                .map(printed ->
                        from.equals(invoice.issued()) ? printed : later(printed, DueDate.of(invoice.edition(), from)));
    }

    /// When a letter of a day counts as delivered.
    static LocalDate byPost(LocalDate posted) {
        return BelgianCalendar.plusWorkingDays(posted, DAYS_BY_POST);
    }

    private Optional<LocalDate> byAnotherChannel(Invoice invoice) {
        var posted = messages(invoice).stream()
                .filter(sent -> sent.message().channel() == Channel.POST && !sent.isLost())
                .map(Sent::message)
                .map(Message::deliveredAt)
                .flatMap(Optional::stream)
                .map(at -> byPost(Brussels.dateOf(at)));
        return java.util.stream.Stream.concat(posted, handedOver(invoice).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<LocalDate> handedOver(Invoice invoice) {
        var known = facts.of(invoice);
        return known.stream().anyMatch(fact -> fact.what() == What.REJECTED)
                ? Optional.empty()
                : known.stream()
                        .filter(fact -> fact.what() == What.HANDED_OVER)
                        .map(fact -> Brussels.dateOf(fact.at()))
                        .findFirst();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
