package be.ligneclaire.platform.billing.delivery;

import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoicesIssued;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint;
import be.ligneclaire.platform.customer.Customers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends the e-invoices of businesses after each part of a run, in the background; then looks again when a
/// document is to be tried once more, and every hour while answers may come. Without an access point documents
/// wait until there is one.
@Component
class EInvoiceEntry implements AgendaHandler {

    private static final String KIND = "e-invoices";
    private static final Duration BETWEEN_QUESTIONS = Duration.ofHours(1);
    private static final Duration AFTER_SILENCE = Duration.ofMinutes(1);

    private final EInvoiceQueue queue;
    private final EInvoiceSending sending;
    private final EInvoiceAnswers answers;
    private final Customers customers;
    private final ObjectProvider<AccessPoint> accessPoint;
    private final Agenda agenda;
    private final BusinessTime time;

    EInvoiceEntry(
            EInvoiceQueue queue,
            EInvoiceSending sending,
            EInvoiceAnswers answers,
            Customers customers,
            ObjectProvider<AccessPoint> accessPoint,
            Agenda agenda,
            BusinessTime time) {
        this.queue = queue;
        this.sending = sending;
        this.answers = answers;
        this.customers = customers;
        this.accessPoint = accessPoint;
        this.agenda = agenda;
        this.time = time;
    }

    /// An entry of its own for each part of a run, so that several workers share the work.
    @ApplicationModuleListener
    void on(InvoicesIssued news) {
        var businesses = customers.accountsOfBusinesses(news.from(), news.to());
        if (!businesses.isEmpty() && queue.add(news.day(), businesses) > 0 && hasAccessPoint()) {
            agenda.put(KIND, new EntryKey(news.from(), 0, news.day().toString()), time.now(), "");
        }
    }

    /// What waited for an access point, or for this process to start, waits no longer.
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void note() {
        if (hasAccessPoint()) {
            noteNext(true);
        }
    }

    /// A colleague wants a document handed over once more.
    void again(Invoice invoice) {
        queue.again(invoice.invoiceId());
        note();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.AT_ONCE;
    }

    @Override
    public void due(EntryKey key, Instant due, String payload) {
        if (hasAccessPoint()) {
            var answering = sending.sendDue();
            if (answering) {
                answers.read();
            }
            noteNext(answering);
        }
    }

    /// @param answering whether the access point does
    private void noteNext(boolean answering) {
        var now = time.now();
        var soonest = answering ? now : now.plus(AFTER_SILENCE);
        Stream.of(queue.next(), Optional.of(now.plus(BETWEEN_QUESTIONS)).filter(_ -> queue.wantsAnswers()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .ifPresent(next -> agenda.put(KIND, EntryKey.ALL, next.isBefore(soonest) ? soonest : next, ""));
    }

    private boolean hasAccessPoint() {
        return accessPoint.getIfAvailable() != null;
    }
}
