package be.ligneclaire.platform.billing.run;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.Figure;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.billing.CreditNotes;
import be.ligneclaire.platform.billing.CreditNotes.Credit;
import be.ligneclaire.platform.billing.CreditNotes.CreditAnswer;
import be.ligneclaire.platform.billing.CreditNotes.CreditLine;
import be.ligneclaire.platform.billing.CreditNotes.CreditNoteIssued;
import be.ligneclaire.platform.billing.CreditNotes.CreditRefused;
import be.ligneclaire.platform.billing.CreditNotes.Credited;
import be.ligneclaire.platform.billing.StructuredCommunication;
import be.ligneclaire.platform.billing.invoice.CreditNoteRows;
import be.ligneclaire.platform.billing.invoice.CreditNoteRows.Left;
import be.ligneclaire.platform.billing.invoice.Draft;
import be.ligneclaire.platform.billing.invoice.Draft.DraftLine;
import be.ligneclaire.platform.billing.invoice.InvoiceNumbers;
import be.ligneclaire.platform.billing.invoice.InvoiceRows;
import be.ligneclaire.platform.billing.invoice.IssuedInvoices;
import be.ligneclaire.platform.billing.invoice.Reason;
import be.ligneclaire.platform.billing.run.AccountBill.Billed;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.notifications.Notifications;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A correction apart from the runs is a credit note of its own, at once (`billing.credit-notes`):
/// it names the invoice, has a number of the series of credit notes, is posted and sent like any
/// document, and never gives back more than its invoice asked.
@Component
class OwnCreditNotes implements CreditNotes {

    private final IssuedInvoices issued;
    private final CreditNoteRows notes;
    private final InvoiceRows rows;
    private final InvoiceNumbers numbers;
    private final Customers customers;
    private final Ledger ledger;
    private final Notifications notifications;
    private final Evidence evidence;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;
    private final DataSource database;

    OwnCreditNotes(
            IssuedInvoices issued,
            CreditNoteRows notes,
            InvoiceRows rows,
            InvoiceNumbers numbers,
            Customers customers,
            Ledger ledger,
            Notifications notifications,
            Evidence evidence,
            BusinessTime time,
            ApplicationEventPublisher news,
            DataSource database) {
        this.issued = issued;
        this.notes = notes;
        this.rows = rows;
        this.numbers = numbers;
        this.customers = customers;
        this.ledger = ledger;
        this.notifications = notifications;
        this.evidence = evidence;
        this.time = time;
        this.news = news;
        this.database = database;
    }

    @Override
    @Transactional
    public CreditAnswer issue(Credit credit, Actor by) {
        if (credit.why().isBlank() || credit.lines().isEmpty()) {
            throw new IllegalArgumentException("A credit note needs a reason and at least one line");
        }
        var invoice = issued.byNumber(credit.invoice())
                .orElseThrow(() -> new IllegalArgumentException("There is no invoice " + credit.invoice()));
        notes.lock(invoice.invoice().invoiceId());
        var before = notes.ofKey(credit.key());
        if (before.isPresent()) {
            return new Credited(issued.byNumber(before.get()).orElseThrow().invoice());
        }
        if (invoice.invoice().kind() == DocumentKind.CREDIT_NOTE) {
            return new CreditRefused("not-an-invoice");
        }
        var left = notes.left(invoice.invoice().invoiceId());
        return obstacle(credit, invoice, left)
                .<CreditAnswer>map(CreditRefused::new)
                .orElseGet(() -> new Credited(issue(credit, invoice, left, by)));
    }

    private static Optional<String> obstacle(Credit credit, InvoiceWithLines invoice, Map<Integer, Left> left) {
        var positions = credit.lines().stream().map(CreditLine::position).toList();
        if (positions.stream().distinct().count() < positions.size()) {
            return Optional.of("line-twice");
        }
        for (var line : credit.lines()) {
            var rest = left.get(line.position());
            if (rest == null) {
                return Optional.of("no-such-line");
            }
            if (!line.amount().isPositive()) {
                return Optional.of("nothing-to-credit");
            }
            if (line.amount().isGreaterThan(rest.amount())) {
                return Optional.of("more-than-is-left");
            }
        }
        var sum = Euro.sum(credit.lines().stream().map(CreditLine::amount).toList());
        var rest = Euro.sum(left.values().stream().map(Left::amount).toList());
        return sum.isGreaterThan(rest) || sum.isGreaterThan(invoice.invoice().total())
                ? Optional.of("more-than-is-left")
                : Optional.empty();
    }

    private Invoice issue(Credit credit, InvoiceWithLines invoice, Map<Integer, Left> left, Actor by) {
        var corrected = invoice.invoice();
        var account = corrected.accountId();
        var contact = customers.contacts(account, account + 1).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is known to send a credit note to"));
        var lines = credit.lines().stream()
                .map(line -> line(invoice.lines().get(line.position() - 1), line, corrected.number()))
                .toList();
        var draft = Draft.of(contact, lines).orElseThrow();
        var key = rows.keys(1);
        writeLines(draft, key[0]);
        var billed = List.of(new Billed(draft, List.of(), List.of(), List.of()));
        ledger.post(Postings.of(billed, key, time.today()));
        evidence.record(
                by,
                "credit-noted",
                Optional.of(account),
                "invoice " + corrected.number(),
                Optional.of(corrected.edition()),
                Map.of("amount", Euro.text(draft.total().negated()), "why", credit.why()));
        var note = note(draft, key[0], corrected);
        notes.write(note, corrected.invoiceId(), credit, left, by.name(), Brussels.offset(time.now()));
        news.publishEvent(new CreditNoteIssued(note.number(), account));
        notifications.sendAll(InvoiceLetters.of(billed, List.of(note)));
        return note;
    }

    private void writeLines(Draft draft, long key) {
        var lines = InvoiceRows.lines();
        int position = 1;
        for (var line : draft.lines()) {
            InvoiceRows.line(lines, key, position++, draft.contact().accountId(), line);
        }
        lines.into(database);
    }

    private Invoice note(Draft draft, long key, Invoice corrected) {
        var year = time.today().getYear();
        var number =
                InvoiceNumbers.text(DocumentKind.CREDIT_NOTE, year, numbers.take(DocumentKind.CREDIT_NOTE, year, 1));
        return new Invoice(
                key,
                PublicId.random(),
                corrected.accountId(),
                DocumentKind.CREDIT_NOTE,
                number,
                corrected.month(),
                time.today(),
                Optional.empty(),
                draft.total(),
                draft.total().minus(draft.vat()),
                draft.vat(),
                StructuredCommunication.ofInvoice(number).digits(),
                draft.contact().language(),
                draft.edition());
    }

    /// A line of the kind it corrects, with a negative amount and the reason of the line that it
    /// gives back.
    private static DraftLine line(Line of, CreditLine credit, String corrected) {
        var rule = RuleId.of(of.rule()).orElseThrow(() -> new IllegalStateException("No rule " + of.rule()));
        var amount = credit.amount().negated();
        var why = new Explanation(
                rule,
                Edition.named(of.edition()),
                List.of(new Figure("charged", Euro.text(of.amount()), "EUR")),
                "−" + Euro.text(credit.amount()));
        return new DraftLine(
                of.itemId(),
                of.serviceId(),
                of.product(),
                of.text(),
                of.period(),
                OptionalLong.empty(),
                Optional.empty(),
                amount,
                of.kind(),
                Reason.of(why, List.of(new Figure(Reason.CORRECTED_INVOICE, corrected, "invoice"))));
    }
}
