package be.ligneclaire.simulation.journal;

import be.ligneclaire.core.charge.ChargeArose;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.InvoicesIssued;
import be.ligneclaire.platform.billing.CreditNotes.CreditNoteIssued;
import be.ligneclaire.platform.payments.Payments.Allocation;
import be.ligneclaire.platform.payments.Payments.PaymentBooked;
import be.ligneclaire.platform.payments.Payments.RefundPaid;
import be.ligneclaire.platform.usage.UsageRecords.UsageImported;
import be.ligneclaire.simulation.stage.Cast;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lines about what was consumed, owed and paid.
final class MoneyLines {

    private final Billing billing;

    MoneyLines(Billing billing) {
        this.billing = billing;
    }

    static Line of(Instant at, UsageImported usage) {
        return Line.at(at, "usage-imported")
                .with("accepted", usage.accepted())
                .with("duplicate", usage.duplicate())
                .with("rejected", usage.rejected())
                .with("charged", TenDecimals.text(usage.charged()));
    }

    static Line of(Instant at, ChargeArose charge, Cast cast) {
        return Line.at(at, "charge-arose")
                .with("customer", cast.customerOf(charge.accountId()))
                .withOptional("item", charge.itemId().map(cast::item))
                .with("kind", charge.kind().word())
                .with("amount", charge.reckoning().amount())
                .because(charge.reckoning().why());
    }

    static Line of(Instant at, PaymentBooked payment, Cast cast) {
        return Line.at(at, "payment-booked")
                .with("customer", cast.customerOf(payment.accountId()))
                .with("method", payment.method().word())
                .with("amount", payment.amount())
                .with(
                        "allocations",
                        payment.allocations().stream()
                                .map(MoneyLines::allocation)
                                .toList())
                .with("credit_left", payment.creditLeft())
                .by(RuleId.PAYMENTS_ALLOCATION, payment.edition());
    }

    static Line of(Instant at, RefundPaid refund, Cast cast) {
        return Line.at(at, "refund-paid")
                .with("customer", cast.customerOf(refund.accountId()))
                .with("amount", refund.amount())
                .with("reason", refund.reason())
                .by(refund.rule(), refund.edition());
    }

    /// One line per invoice or credit note of the story's customers, in order of number.
    List<Line> of(Instant at, InvoicesIssued issued, Cast cast) {
        return billing.issued(issued.day(), issued.from(), issued.to()).stream()
                .flatMap(invoice -> billing.byNumber(invoice.number()).stream())
                .map(invoice -> invoice(at, invoice, cast))
                .toList();
    }

    /// A credit note apart from a run.
    List<Line> of(Instant at, CreditNoteIssued issued, Cast cast) {
        return billing.byNumber(issued.number()).stream()
                .map(note -> invoice(at, note, cast))
                .toList();
    }

    private static Line allocation(Allocation part) {
        return Line.part()
                .with("invoice", part.invoice())
                .with("amount", part.amount())
                .with("to", part.to().name().toLowerCase(Locale.ROOT));
    }

    private static Line invoice(Instant at, Billing.InvoiceWithLines whole, Cast cast) {
        var invoice = whole.invoice();
        var isCredit = invoice.kind() == DocumentKind.CREDIT_NOTE;
        var line = Line.at(at, isCredit ? "credit-note-issued" : "invoice-issued")
                .with("customer", cast.customerOf(invoice.accountId()))
                .with("number", invoice.number())
                .with("issued", invoice.issued())
                .withNullable("due", invoice.due())
                .with("total", invoice.total())
                .with("total_excl_vat", invoice.totalExclVat())
                .with("vat", invoice.vat())
                .with("structured_communication", printed(invoice.structuredCommunication()))
                .with(
                        "lines",
                        whole.lines().stream()
                                .map(one -> invoiceLine(one, cast))
                                .toList());
        return line.by(isCredit ? RuleId.BILLING_CREDIT_NOTES : RuleId.BILLING_INVOICE_COMPOSITION, invoice.edition());
    }

    private static Line invoiceLine(Billing.Line line, Cast cast) {
        return Line.part()
                .withOptional("item", item(line, cast))
                .with("text", line.text())
                .withOptional(
                        "period",
                        line.period()
                                .map(days -> List.of(
                                        days.getStart().toString(),
                                        days.getEnd().toString())))
                .withOptional("quantity", line.quantity().stream().boxed().findFirst())
                .with("amount", line.amount())
                .with("kind", line.kind().word())
                .by(line.rule(), line.edition(), line.clauses())
                .figures(line.figures())
                .with("formula", line.formula());
    }

    /// The service that a line is for; of a package's price, the item.
    private static Optional<String> item(Billing.Line line, Cast cast) {
        return line.serviceId().isPresent()
                ? Optional.of(cast.service(line.serviceId().getAsLong()))
                : line.itemId().stream().mapToObj(cast::item).findFirst();
    }

    /// `+++090/9337/55493+++`.
    private static String printed(String digits) {
        return "+++%s/%s/%s+++".formatted(digits.substring(0, 3), digits.substring(3, 7), digits.substring(7));
    }
}
