package be.ligneclaire.platform.fulfilment.card;

import be.ligneclaire.core.time.BelgianCalendar;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.fulfilment.Fulfilment.CardDelivered;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The way of a card to its customer: a SIM card is in the letter box at 10:00 on the second working day
/// after the order was accepted, an eSIM is there at once. Its receipt starts the time to activate it
/// (`contract.auto-cancel-not-activated`).
@Component
public class CardDelivery implements AgendaHandler {

    private static final String KIND = "card-delivery";
    private static final int WORKING_DAYS = 2;
    private static final LocalTime HOUR = LocalTime.of(10, 0);

    private final Agenda agenda;
    private final Cards cards;
    private final Customers customers;
    private final ApplicationEventPublisher news;

    CardDelivery(Agenda agenda, Cards cards, Customers customers, ApplicationEventPublisher news) {
        this.agenda = agenda;
        this.cards = cards;
        this.customers = customers;
        this.news = news;
    }

    /// Sends a SIM card on its way.
    public void plan(long serviceId, long accountId, LocalDate acceptedOn) {
        var due = Brussels.at(BelgianCalendar.plusWorkingDays(acceptedOn, WORKING_DAYS), HOUR);
        agenda.put(KIND, key(serviceId, accountId), due, Long.toString(accountId));
    }

    /// Takes a card out of the post, if it was still there.
    public void stop(long serviceId, long accountId) {
        agenda.cancel(KIND, key(serviceId, accountId));
    }

    /// The card has reached the customer.
    public void arrived(long serviceId, long accountId, Instant at) {
        if (cards.delivered(serviceId, at)) {
            news.publishEvent(new CardDelivered(serviceId, accountId, at));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.CARD_DELIVERY;
    }

    @Override
    public void due(EntryKey key, Instant due, String payload) {
        arrived(key.item(), Long.parseLong(payload), due);
    }

    private EntryKey key(long serviceId, long accountId) {
        return EntryKey.of(customers.ofAccount(accountId).id(), serviceId);
    }
}
