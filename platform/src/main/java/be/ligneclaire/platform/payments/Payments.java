package be.ligneclaire.platform.payments;

import be.ligneclaire.core.terms.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/// The front door: what came in, what went out.
public interface Payments {

    /// Books money received and puts it on open invoices by `payments.allocation`. The same key again
    /// changes nothing.
    ///
    /// @param key what makes the receipt unique: the bank's reference
    /// @param reference an invoice number or a structured communication, if one was given
    Booked receive(
            String key, long accountId, Money amount, Method method, Optional<String> reference, LocalDate valueDate);

    /// What is open of an account: oldest due date first.
    List<OpenInvoice> openInvoices(long accountId);

    /// The state of each invoice of an account.
    List<InvoiceState> states(long accountId);

    /// Money that is not on any invoice; settles the next one at issue.
    Money credit(long accountId);

    /// Whether something undisputed of the account is past its due date on a day.
    boolean isOverdue(long accountId, LocalDate on);

    /// Payments of an account, newest first.
    List<Receipt> receipts(long accountId);

    /// The same by the key under which each was received, which its entry in the ledger carries.
    Map<String, Receipt> receiptsByKey(long accountId);

    /// What the QR code of a transfer says (EPC069-12, `standards.md` §3); empty where there is nothing to
    /// transfer: nothing or less to pay, a direct debit, a credit note.
    ///
    /// @param iban with or without spaces
    /// @param communication as printed, `+++090/9337/55493+++`
    /// @throws IllegalArgumentException for an account number that does not exist
    Optional<String> transferCode(String beneficiary, String iban, Bill bill, String communication);

    /// What is asked to be paid.
    ///
    /// @param amount in euro; at most zero where nothing is
    /// @param collected whether it is collected by direct debit
    record Bill(Money amount, boolean collected, boolean creditNote) {}

    enum Method {
        TRANSFER("transfer"),
        ONLINE("online"),
        DIRECT_DEBIT("direct-debit"),
        CREDIT("credit");

        private final String word;

        Method(String word) {
            this.word = word;
        }

        /// `direct-debit`.
        public String word() {
            return word;
        }
    }

    /// Which part of an invoice was paid.
    enum Part {
        PRINCIPAL,
        INTEREST,
        INDEMNITY,
        FEE
    }

    record Booked(List<Allocation> allocations, Money creditLeft) {}

    record Allocation(String invoice, Money amount, Part to) {}

    record OpenInvoice(String number, LocalDate due, Money open, boolean overdue) {}

    /// @param open what is still to be paid
    /// @param paidOn the day the last cent arrived, when nothing is open
    record InvoiceState(String number, Money total, Money open, Optional<LocalDate> due, Optional<LocalDate> paidOn) {}

    record Receipt(LocalDate valueDate, Method method, Money amount, List<Allocation> allocations) {}

    /// News: money was booked.
    ///
    /// @param edition of the contract that the first invoice concerned, for its clause
    record PaymentBooked(
            long accountId,
            Method method,
            Money amount,
            List<Allocation> allocations,
            Money creditLeft,
            Edition edition) {}

    /// News: money was paid back.
    record RefundPaid(
            long accountId, Money amount, String reason, be.ligneclaire.core.terms.RuleId rule, Edition edition) {}
}
