package be.ligneclaire.platform.payments.account;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.Billing.InvoicesIssued;
import be.ligneclaire.platform.billing.CreditNotes.CreditNoteIssued;
import be.ligneclaire.platform.billing.Deliveries.PaysLater;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import be.ligneclaire.platform.payments.account.Debts.CreditNote;
import be.ligneclaire.platform.payments.account.Debts.NewDebt;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Opens a debt for each invoice of a run and notes its credit notes, in sets; then looks at the accounts
/// that have something left, one by one. Hearing the news twice changes nothing.
@Component
class InvoicesArrive {

    private final Billing billing;
    private final Customers customers;
    private final Debts debts;
    private final Bookings bookings;
    private final Allocating allocating;
    private final Payouts payouts;
    private final Agenda agenda;

    InvoicesArrive(
            Billing billing,
            Customers customers,
            Debts debts,
            Bookings bookings,
            Allocating allocating,
            Payouts payouts,
            Agenda agenda) {
        this.billing = billing;
        this.customers = customers;
        this.debts = debts;
        this.bookings = bookings;
        this.allocating = allocating;
        this.payouts = payouts;
        this.agenda = agenda;
    }

    @ApplicationModuleListener
    void on(InvoicesIssued news) {
        var issued = billing.issued(news.day(), news.from(), news.to());
        var byDebit = customers.accountsPayingBy(PayMethod.DIRECT_DEBIT, news.from(), news.to());
        debts.open(issued.stream()
                .filter(invoice -> invoice.kind() == DocumentKind.INVOICE
                        && invoice.total().isPositive())
                .map(invoice -> debt(invoice, byDebit))
                .toList());
        debts.note(issued.stream()
                .filter(invoice -> invoice.kind() == DocumentKind.CREDIT_NOTE)
                .map(InvoicesArrive::note)
                .toList());
        for (var account : bookings.withCredit(news.from(), news.to())) {
            bookings.lock(account);
            allocating.settleWithCredit(account, news.day());
            payouts.payOutIfAllHasEnded(account);
        }
        noteCollections(issued, byDebit);
    }

    /// A credit note apart from the runs settles what is open; what it cannot settle stays on the
    /// account.
    @ApplicationModuleListener
    void on(CreditNoteIssued news) {
        billing.byNumber(news.number()).map(InvoiceWithLines::invoice).ifPresent(issued -> {
            bookings.lock(issued.accountId());
            debts.note(List.of(note(issued)));
            allocating.settleWithCredit(issued.accountId(), issued.issued());
            payouts.payOutIfAllHasEnded(issued.accountId());
        });
    }

    /// The letter says a later day than the invoice, and that one counts. A direct debit keeps its day.
    @ApplicationModuleListener
    void on(PaysLater news) {
        debts.dueLater(news.number(), news.accountId(), news.due());
    }

    /// One agenda entry per day of collection, however many invoices are due then.
    private void noteCollections(Iterable<Invoice> issued, Set<Long> byDebit) {
        var days = new TreeSet<java.time.LocalDate>();
        for (var invoice : issued) {
            if (byDebit.contains(invoice.accountId())) {
                invoice.due().ifPresent(days::add);
            }
        }
        days.forEach(day -> agenda.put(
                DirectDebits.KIND,
                new EntryKey(0, 0, day.toString()),
                Brussels.at(day, DirectDebits.HOUR),
                day.toString()));
    }

    private static NewDebt debt(Invoice invoice, Set<Long> byDebit) {
        return new NewDebt(
                invoice.number(),
                invoice.accountId(),
                invoice.issued(),
                invoice.due().orElse(invoice.issued()),
                invoice.total(),
                invoice.edition(),
                byDebit.contains(invoice.accountId()));
    }

    private static CreditNote note(Invoice invoice) {
        return new CreditNote(
                invoice.number(),
                invoice.accountId(),
                invoice.issued(),
                invoice.total().negated(),
                invoice.edition());
    }
}
