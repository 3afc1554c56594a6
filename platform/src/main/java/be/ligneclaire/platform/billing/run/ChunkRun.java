package be.ligneclaire.platform.billing.run;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.invoicing.DueDate;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.CopyRows;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoicesIssued;
import be.ligneclaire.platform.billing.StructuredCommunication;
import be.ligneclaire.platform.billing.charge.ArisenCharges;
import be.ligneclaire.platform.billing.charge.Charges;
import be.ligneclaire.platform.billing.charge.PendingRepairs.Repaired;
import be.ligneclaire.platform.billing.charge.RecurringCharges;
import be.ligneclaire.platform.billing.invoice.Draft;
import be.ligneclaire.platform.billing.invoice.InvoiceNumbers;
import be.ligneclaire.platform.billing.invoice.InvoiceRows;
import be.ligneclaire.platform.billing.run.AccountBill.Billed;
import be.ligneclaire.platform.billing.run.Turns.Turn;
import be.ligneclaire.platform.customer.Customers.BillingContact;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.notifications.Notifications;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// One chunk of a run in the caller's transaction: read in sets, compute in `core`, COPY out. The numbers
/// come last, since whoever takes one holds up the others until the commit.
@Component
class ChunkRun {

    private final ChunkFacts facts;
    private final AccountBill bills;
    private final HeldBack heldBack;
    private final InvoiceRows rows;
    private final InvoiceNumbers numbers;
    private final ArisenCharges arisen;
    private final Ledger ledger;
    private final Notifications notifications;
    private final ApplicationEventPublisher news;
    private final DataSource database;
    private final TransactionTemplate savepoint;

    ChunkRun(
            ChunkFacts facts,
            AccountBill bills,
            HeldBack heldBack,
            InvoiceRows rows,
            InvoiceNumbers numbers,
            ArisenCharges arisen,
            Ledger ledger,
            Notifications notifications,
            ApplicationEventPublisher news,
            DataSource database,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.bills = bills;
        this.heldBack = heldBack;
        this.rows = rows;
        this.numbers = numbers;
        this.arisen = arisen;
        this.ledger = ledger;
        this.notifications = notifications;
        this.news = news;
        this.database = database;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Bills the accounts of a chunk that this run has not billed yet.
    Outcome bill(Turn turn, RunContext run) {
        var read = facts.read(turn.chunk(), run);
        return bill(read.accounts(), read.billed(), run, turn);
    }

    /// The same, each account behind a savepoint: what the database refuses is held back, the others are
    /// billed.
    Outcome billOneByOne(Turn turn, RunContext run) {
        var read = facts.read(turn.chunk(), run);
        var all = Outcome.NOTHING;
        for (var account : read.accounts()) {
            try {
                var one = savepoint.execute(_ -> bill(List.of(account), read.billed(), run, turn));
                all = one == null ? all : all.plus(one);
            } catch (DataIntegrityViolationException e) {
                hold(
                        account,
                        "the database refused it (" + e.getMostSpecificCause().getMessage() + ")",
                        run);
                all = all.plus(new Outcome(0, 1, Euro.ZERO));
            }
        }
        return all;
    }

    private Outcome bill(List<AccountFacts> accounts, Set<Long> before, RunContext run, Turn turn) {
        var held = new HashSet<AccountFacts>();
        var billed = bills.of(accounts, run, (account, reason) -> {
            hold(account, String.valueOf(reason.getMessage()), run);
            held.add(account);
        });
        return new Outcome(billed.size(), held.size(), write(billed, before, run, turn));
    }

    private void hold(AccountFacts account, String reason, RunContext run) {
        var edition = account.products.isEmpty()
                ? Edition.newest()
                : account.products.getFirst().edition();
        heldBack.add(run.day(), account.accountId, edition, reason);
    }

    private Money write(List<Billed> billed, Set<Long> before, RunContext run, Turn turn) {
        if (billed.isEmpty()) {
            return Euro.ZERO;
        }
        var keys = rows.keys(billed.size());
        writeContent(billed, keys);
        ledger.post(Postings.of(billed, keys, run.day()));
        turn.await();
        var issued = numbered(billed, keys, run.day());
        rows.write(issued);
        announce(issued, before, run.day());
        notifications.sendAll(
                InvoiceLetters.of(billed, issued),
                billed.stream().map(bill -> bill.draft().contact()).toList());
        return Euro.sum(issued.stream().map(Invoice::total).toList());
    }

    /// Once for all accounts together, or, where an earlier pass of the run billed some of them, for each
    /// account that it had left.
    private void announce(List<Invoice> issued, Set<Long> before, LocalDate day) {
        if (before.isEmpty()) {
            var from = issued.getFirst().accountId();
            news.publishEvent(new InvoicesIssued(day, from, issued.getLast().accountId() + 1));
        } else {
            issued.forEach(invoice ->
                    news.publishEvent(new InvoicesIssued(day, invoice.accountId(), invoice.accountId() + 1)));
        }
    }

    private void writeContent(List<Billed> billed, long[] keys) {
        var lines = InvoiceRows.lines();
        CopyRows charges = Charges.rows();
        var standing = new HashMap<String, Long>();
        var repaired = new ArrayList<Repaired>();
        for (int i = 0; i < keys.length; i++) {
            var bill = billed.get(i);
            int position = 1;
            for (var line : bill.draft().lines()) {
                InvoiceRows.line(
                        lines, keys[i], position++, bill.draft().contact().accountId(), line);
            }
            for (var charge : bill.charges()) {
                Charges.row(charges, charge, keys[i]);
            }
            for (var key : bill.arisen()) {
                standing.put(key, keys[i]);
            }
            for (var correction : bill.repaired()) {
                repaired.add(new Repaired(correction, bill.draft().contact().accountId(), keys[i]));
            }
        }
        lines.into(database);
        charges.into(database);
        arisen.billed(standing);
        facts.repaired(repaired);
    }

    private List<Invoice> numbered(List<Billed> billed, long[] keys, LocalDate day) {
        var notes = (int) billed.stream()
                .filter(bill -> bill.draft().kind() == DocumentKind.CREDIT_NOTE)
                .count();
        var year = day.getYear();
        var invoice = notes < billed.size() ? numbers.take(DocumentKind.INVOICE, year, billed.size() - notes) : 0;
        var note = notes > 0 ? numbers.take(DocumentKind.CREDIT_NOTE, year, notes) : 0;
        var issued = new ArrayList<Invoice>(billed.size());
        for (int i = 0; i < keys.length; i++) {
            var draft = billed.get(i).draft();
            var number = switch (draft.kind()) {
                case INVOICE -> InvoiceNumbers.text(DocumentKind.INVOICE, year, invoice++);
                case CREDIT_NOTE -> InvoiceNumbers.text(DocumentKind.CREDIT_NOTE, year, note++);
            };
            issued.add(invoice(draft, keys[i], number, day));
        }
        return issued;
    }

    private static Invoice invoice(Draft draft, long key, String number, LocalDate day) {
        var contact = draft.contact();
        return new Invoice(
                key,
                PublicId.random(),
                contact.accountId(),
                draft.kind(),
                number,
                YearMonth.from(day).minusMonths(1),
                day,
                due(draft, day),
                draft.total(),
                draft.total().minus(draft.vat()),
                draft.vat(),
                StructuredCommunication.ofInvoice(number).digits(),
                contact.language(),
                draft.edition());
    }

    /// When a document of a day is due; never, for a credit note.
    static Optional<LocalDate> due(Draft draft, LocalDate day) {
        return switch (draft.kind()) {
            case CREDIT_NOTE -> Optional.empty();
            case INVOICE -> Optional.of(due(draft.contact(), draft.edition(), day));
        };
    }

    private static LocalDate due(BillingContact contact, Edition edition, LocalDate day) {
        return contact.paysBy() == PayMethod.DIRECT_DEBIT
                ? DueDate.ofDirectDebit(edition, day)
                : DueDate.of(edition, day);
    }

    /// What all chunks of a run share.
    ///
    /// @param previousRun usage that was closed after it is billed
    record RunContext(
            LocalDate day, LocalDate previousRun, RecurringCharges rules, LinesOfAccount lines, Turns turns) {}

    /// @param total the sum of what was issued
    record Outcome(long issued, long heldBack, Money total) {

        static final Outcome NOTHING = new Outcome(0, 0, Euro.ZERO);

        Outcome plus(Outcome other) {
            return new Outcome(issued + other.issued, heldBack + other.heldBack, total.plus(other.total));
        }
    }
}
