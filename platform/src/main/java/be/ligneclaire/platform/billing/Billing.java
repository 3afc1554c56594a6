package be.ligneclaire.platform.billing;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Figure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// The front door: what is owed, and why.
public interface Billing {

    /// The bill run of a day, which is also the date of issue. Any day but the 1st finds nothing to do.
    /// Safe to repeat, to restart after a kill and to run from several processes: `(account, run day)` is
    /// billed once. A run that was complete looks again at the accounts that it has not billed.
    BillRun run(LocalDate day);

    /// Invoices and credit notes of an account, newest first.
    List<Invoice> of(long accountId);

    /// One with its lines; empty when there is none or it is another account's.
    Optional<InvoiceWithLines> find(long accountId, PublicId invoice);

    /// By what a document differs from the one of the same account before it (`ux.md` §4); empty when it is
    /// the account's first.
    Optional<Comparison> whatChanged(InvoiceWithLines document);

    /// What the next run will bill an account if nothing else happens, from the code of the run; nothing is
    /// stored. Empty when it would bill nothing, or would hold the account back. Not to be called within a
    /// transaction.
    Optional<Preview> preview(long accountId);

    /// The same after something is tried, a change of plan or an option; nothing stays of it.
    Optional<Preview> previewIf(long accountId, Runnable change);

    /// By what a preview differs from the last document of its account; empty when there is none.
    Optional<Difference> whatWillChange(long accountId, Preview next);

    /// The day of the next run (`billing.monthly`): a 1st, today's as long as its run has not begun.
    LocalDate nextRun();

    /// By number, with its lines, for rooms and stories.
    Optional<InvoiceWithLines> byNumber(String number);

    /// What a run issued, for the accounts `from` (included) to `to` (excluded), in order of number.
    List<Invoice> issued(LocalDate day, long from, long to);

    /// @param issued invoices and credit notes made by this call
    /// @param heldBack accounts that could not be billed, each with a task
    record BillRun(LocalDate day, long issued, long heldBack, Money total) {}

    enum DocumentKind {
        INVOICE,
        CREDIT_NOTE
    }

    /// @param number `2026-00000001`, a credit note's `C2026-00000001`
    /// @param month the closed month that it bills
    /// @param due empty for a credit note
    /// @param structuredCommunication twelve digits, see [StructuredCommunication]
    /// @param edition of the contract that its first line belongs to
    record Invoice(
            long invoiceId,
            PublicId publicId,
            long accountId,
            DocumentKind kind,
            String number,
            YearMonth month,
            LocalDate issued,
            Optional<LocalDate> due,
            Money total,
            Money totalExclVat,
            Money vat,
            String structuredCommunication,
            Language language,
            Edition edition) {}

    record InvoiceWithLines(Invoice invoice, List<Line> lines) {}

    /// A document as the next run would make it, without its number.
    ///
    /// @param day of the run, which is the date of issue
    /// @param due empty for a credit note
    record Preview(
            LocalDate day,
            DocumentKind kind,
            Optional<LocalDate> due,
            Money total,
            Money totalExclVat,
            Money vat,
            Language language,
            Edition edition,
            List<Line> lines) {}

    /// By what a preview differs from the account's last document.
    ///
    /// @param changes whose differences add up to the difference of the totals; none is zero
    record Difference(Invoice before, List<Change> changes) {}

    /// A line as it was made; the explanation was stored with it.
    ///
    /// @param text in the customer's language
    /// @param product offer, option, package or tariff, for grouping and names
    /// @param quantity of `unit`, for usage
    /// @param rule id of the rule
    record Line(
            int position,
            OptionalLong itemId,
            OptionalLong serviceId,
            String product,
            String text,
            Optional<LocalDateRange> period,
            OptionalLong quantity,
            Optional<String> unit,
            Money amount,
            LineKind kind,
            String rule,
            String edition,
            List<String> clauses,
            List<Figure> figures,
            String formula) {}

    /// Two documents of an account that follow each other.
    ///
    /// @param changes whose differences add up to the difference of the totals; none is zero
    record Comparison(Invoice before, Invoice after, List<Change> changes) {}

    /// One cause of a difference, in euro with VAT as on the lines.
    ///
    /// @param itemId of the agreed item, where the cause is one item's
    /// @param product that the cause is about; empty text where it is about none
    /// @param formerProduct what was replaced, else empty text
    /// @param before what it was on the earlier document, zero when it was not there
    /// @param after what it is on the later one
    record Change(Cause cause, OptionalLong itemId, String product, String formerProduct, Money before, Money after) {

        /// More to pay is above zero.
        public Money difference() {
            return after.minus(before);
        }
    }

    /// Why a document differs from the one before; in the order in which they are told.
    enum Cause {
        /// A product that was not charged before.
        NEW,
        /// A product that is no longer charged.
        ENDED,
        /// One product of an item in place of another.
        REPLACED,
        /// A month charged by the day, or two periods at once.
        PART_OF_MONTH,
        /// Another price for the same month.
        PRICE,
        /// Money back for a period that was charged.
        CREDIT,
        /// Usage outside the bundle, an item's all together.
        USAGE,
        /// A cost that does not come back, a product's.
        ONE_OFF,
        /// Services of third parties, all together.
        THIRD_PARTY,
        /// Reminders, interest and other costs of late payment, all together.
        LATE_PAYMENT,
        /// Lump sums and damages, all together.
        INDEMNITY,
        /// Deposits asked or given back.
        DEPOSIT,
        /// What we owe for something that went wrong.
        COMPENSATION
    }

    /// News: invoices of a run were issued, for the accounts `from` (included) to `to` (excluded); ask
    /// [#issued].
    record InvoicesIssued(LocalDate day, long from, long to) {}
}
