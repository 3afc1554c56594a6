package be.ligneclaire.platform.payments.account;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.billing.StructuredCommunication;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.payments.account.Debts.Debt;
import be.ligneclaire.platform.payments.bank.EpcPayload;
import be.ligneclaire.platform.payments.bank.EpcPayload.Placement;
import be.ligneclaire.platform.payments.bank.Iban;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The front door of the room.
@Service
class PaymentDesk implements Payments {

    private final Debts debts;
    private final Bookings bookings;
    private final Allocating allocating;
    private final PaymentLetters letters;
    private final BusinessTime time;

    PaymentDesk(Debts debts, Bookings bookings, Allocating allocating, PaymentLetters letters, BusinessTime time) {
        this.debts = debts;
        this.bookings = bookings;
        this.allocating = allocating;
        this.letters = letters;
        this.time = time;
    }

    @Override
    @Transactional
    public Booked receive(
            String key, long accountId, Money amount, Method method, Optional<String> reference, LocalDate valueDate) {
        if (!amount.isPositive() || method == Method.CREDIT) {
            throw new IllegalArgumentException(
                    "Only money that comes in is received, got " + Euro.text(amount) + " by " + method.word());
        }
        bookings.lock(accountId);
        var before = bookings.booked(key);
        if (before.isPresent()) {
            return before.get();
        }
        var booked = allocating.book(key, accountId, amount, method, reference.map(PaymentDesk::number), valueDate);
        letters.received(accountId, amount, method, booked);
        return booked;
    }

    /// A reference is the number of an invoice, or the structured communication that belongs to one.
    private static String number(String reference) {
        return StructuredCommunication.parse(reference)
                .map(StructuredCommunication::invoiceNumber)
                .orElse(reference.strip());
    }

    @Override
    public List<OpenInvoice> openInvoices(long accountId) {
        var today = time.today();
        return debts.of(accountId).stream()
                .filter(Debt::isOpen)
                .map(debt -> new OpenInvoice(
                        debt.number(), debt.due(), debt.open(), debt.due().isBefore(today)))
                .toList();
    }

    @Override
    public List<InvoiceState> states(long accountId) {
        var states = new ArrayList<InvoiceState>();
        for (var debt : debts.of(accountId)) {
            states.add(new InvoiceState(
                    debt.number(),
                    debt.total(),
                    debt.open(),
                    Optional.of(debt.due()),
                    debt.isOpen() ? Optional.empty() : debt.lastPaid()));
        }
        for (var note : debts.notesOf(accountId)) {
            states.add(new InvoiceState(
                    note.number(), note.amount().negated(), Euro.ZERO, Optional.empty(), Optional.of(note.issued())));
        }
        return states;
    }

    @Override
    public Money credit(long accountId) {
        return bookings.credit(accountId);
    }

    @Override
    public boolean isOverdue(long accountId, LocalDate on) {
        return debts.of(accountId).stream()
                .anyMatch(debt -> debt.isOpen() && debt.due().isBefore(on));
    }

    @Override
    public List<Receipt> receipts(long accountId) {
        return List.copyOf(bookings.receipts(accountId).values());
    }

    @Override
    public Map<String, Receipt> receiptsByKey(long accountId) {
        return bookings.receipts(accountId);
    }

    @Override
    public Optional<String> transferCode(String beneficiary, String iban, Bill bill, String communication) {
        var account = Iban.parse(iban).orElseThrow(() -> new IllegalArgumentException("No such account: " + iban));
        return EpcPayload.of(beneficiary, account, bill, communication, Placement.STRUCTURED)
                .map(EpcPayload::text);
    }
}
