package be.ligneclaire.platform.billing.delivery;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.Deliveries;
import be.ligneclaire.platform.billing.delivery.DeliveryFacts.Fact;
import be.ligneclaire.platform.billing.invoice.IssuedInvoices;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.notifications.Notifications.Return;
import be.ligneclaire.platform.notifications.Notifications.ReturnAction;
import be.ligneclaire.platform.notifications.Notifications.Sent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells how a document reached its customer: what `notifications` knows of e-mail and letters, and what was
/// noted here, in one list.
@Service
@Transactional(readOnly = true)
class DeliveryDesk implements Deliveries {

    private final IssuedInvoices issued;
    private final Arrivals arrivals;
    private final DeliveryFacts facts;

    DeliveryDesk(IssuedInvoices issued, Arrivals arrivals, DeliveryFacts facts) {
        this.issued = issued;
        this.arrivals = arrivals;
        this.facts = facts;
    }

    @Override
    public List<Delivery> of(long accountId, PublicId document) {
        return issued.find(accountId, document)
                .map(found -> all(found.invoice()))
                .orElse(List.of());
    }

    @Override
    public Finding<Optional<LocalDate>> countsFrom(String number) {
        return arrivals.countsFrom(invoice(number));
    }

    @Override
    public Optional<LocalDate> due(String number) {
        var invoice = invoice(number);
        return arrivals.countsFrom(invoice).value().flatMap(from -> Arrivals.due(invoice, from));
    }

    private Invoice invoice(String number) {
        return issued.byNumber(number)
                .map(InvoiceWithLines::invoice)
                .orElseThrow(() -> new IllegalArgumentException("There is no document " + number));
    }

    private List<Delivery> all(Invoice invoice) {
        var messages = arrivals.messages(invoice);
        var all = new ArrayList<Delivery>();
        all.add(new Delivery(Channel.PORTAL, State.SENT, published(invoice, messages), ""));
        messages.forEach(sent -> {
            all.add(sent(sent.message()));
            sent.returns().forEach(back -> all.add(back(sent.message(), back)));
        });
        facts.of(invoice).stream().flatMap(fact -> fact(fact).stream()).forEach(all::add);
        all.sort(Comparator.comparing(Delivery::at));
        return List.copyOf(all);
    }

    /// The run writes the document and its e-mail together.
    private static Instant published(Invoice invoice, List<Sent> messages) {
        return messages.stream()
                .findFirst()
                .map(sent -> sent.message().queuedAt())
                .orElseGet(() -> Brussels.startOf(invoice.issued()));
    }

    private static Delivery sent(Message message) {
        var state = message.deliveredAt().isPresent() ? State.SENT : State.WAITING;
        return new Delivery(
                channel(message.channel()), state, message.deliveredAt().orElseGet(message::queuedAt), "");
    }

    private static Delivery back(Message message, Return back) {
        return new Delivery(
                channel(message.channel()),
                back.action() == ReturnAction.FAILED ? State.LOST : State.DELAYED,
                back.at(),
                (back.status() + " " + back.diagnostic()).strip());
    }

    private static Channel channel(Notifications.Channel channel) {
        return switch (channel) {
            case E_MAIL, SMS -> Channel.E_MAIL;
            case POST -> Channel.POST;
        };
    }

    /// That a letter was asked for is told by the letter itself.
    private static Optional<Delivery> fact(Fact fact) {
        return switch (fact.what()) {
            case HANDED_OVER -> Optional.of(delivery(Channel.PEPPOL, State.SENT, fact));
            case ACCEPTED -> Optional.of(delivery(Channel.PEPPOL, State.ACCEPTED, fact));
            case REJECTED -> Optional.of(delivery(Channel.PEPPOL, State.REJECTED, fact));
            case NOT_TAKEN -> Optional.of(delivery(Channel.PEPPOL, State.NOT_TAKEN, fact));
            case NO_ADDRESS -> Optional.of(delivery(Channel.POST, State.NO_ADDRESS, fact));
            case ASKED -> Optional.empty();
        };
    }

    private static Delivery delivery(Channel channel, State state, Fact fact) {
        return new Delivery(channel, state, fact.at(), fact.reason());
    }
}
