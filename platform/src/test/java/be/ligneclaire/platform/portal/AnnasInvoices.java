package be.ligneclaire.platform.portal;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.invoicing.Vat;
import be.ligneclaire.core.rules.recurring.FirstMonthProration;
import be.ligneclaire.core.rules.recurring.InvoiceComposition;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Figure;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.billing.Billing.Cause;
import be.ligneclaire.platform.billing.Billing.Change;
import be.ligneclaire.platform.billing.Billing.Comparison;
import be.ligneclaire.platform.billing.Billing.Difference;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.billing.Billing.Preview;
import be.ligneclaire.platform.payments.Payments.Allocation;
import be.ligneclaire.platform.payments.Payments.InvoiceState;
import be.ligneclaire.platform.payments.Payments.Method;
import be.ligneclaire.platform.payments.Payments.OpenInvoice;
import be.ligneclaire.platform.payments.Payments.Part;
import be.ligneclaire.platform.payments.Payments.Receipt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// What billing and payments hold for Anna; the charges are computed by the rules themselves.
final class AnnasInvoices {

    static final PublicId FEBRUARYS_INVOICE = new PublicId("0123456789abcdef0123456789abcdef");
    static final PublicId JANUARYS_INVOICE = new PublicId("fedcba9876543210fedcba9876543210");

    private static final Edition EDITION = Edition.named("fr-2025-09-30");

    static final List<Invoice> INVOICES = List.of(
            invoice(
                    2,
                    FEBRUARYS_INVOICE,
                    "2026-00000017",
                    LocalDate.of(2026, 2, 1),
                    LocalDate.of(2026, 2, 16),
                    Language.NL),
            invoice(
                    1,
                    JANUARYS_INVOICE,
                    "2026-00000003",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 1, 16),
                    Language.NL));
    static final List<OpenInvoice> OPEN =
            List.of(new OpenInvoice("2026-00000017", LocalDate.of(2026, 2, 16), total(INVOICES.getFirst()), true));
    static final List<InvoiceState> STATES = List.of(
            new InvoiceState(
                    "2026-00000003",
                    total(INVOICES.getLast()),
                    Euro.ZERO,
                    Optional.of(LocalDate.of(2026, 1, 16)),
                    Optional.of(LocalDate.of(2026, 1, 9))),
            new InvoiceState(
                    "2026-00000017",
                    total(INVOICES.getFirst()),
                    total(INVOICES.getFirst()),
                    Optional.of(LocalDate.of(2026, 2, 16)),
                    Optional.empty()));
    static final List<Receipt> RECEIPTS = List.of(new Receipt(
            LocalDate.of(2026, 1, 9),
            Method.TRANSFER,
            total(INVOICES.getLast()),
            List.of(new Allocation("2026-00000003", total(INVOICES.getLast()), Part.PRINCIPAL))));

    /// February beside January; the causes are made up, their sum is not.
    static final Comparison CHANGES = new Comparison(
            INVOICES.getLast(),
            INVOICES.getFirst(),
            List.of(
                    change(Cause.NEW, "fixed-ip", "0.00", "4.00"),
                    change(Cause.PRICE, "mobile-15", "15.00", "11.00"),
                    new Change(
                            Cause.REPLACED,
                            OptionalLong.of(101),
                            "mobile-25",
                            "mobile-15",
                            Euro.of("15.00"),
                            Euro.of("25.00")),
                    new Change(Cause.USAGE, OptionalLong.of(101), "", "", Euro.of("10.84"), Euro.of("0.84"))));

    /// March so far: as February was, a month later.
    static final Preview NEXT = next();

    static final Difference DIFFERENCE = new Difference(INVOICES.getFirst(), CHANGES.changes());

    /// What payments says that the code of February's invoice says.
    static final String TRANSFER_CODE =
            "BCD\n002\n1\nSCT\n\nLigne Claire Telecom\nBE68539007547034\nEUR35.10\n\n" + "+++090/9337/55493+++";

    private AnnasInvoices() {}

    private static Preview next() {
        var lines = lines(LocalDate.of(2026, 3, 1));
        var total = Euro.sum(lines.stream().map(Line::amount).toList());
        var vat = Vat.in(total);
        return new Preview(
                LocalDate.of(2026, 3, 1),
                DocumentKind.INVOICE,
                Optional.of(LocalDate.of(2026, 3, 16)),
                total,
                total.minus(vat),
                vat,
                Language.NL,
                EDITION,
                lines);
    }

    private static Change change(Cause cause, String product, String before, String after) {
        return new Change(cause, OptionalLong.of(101), product, "", Euro.of(before), Euro.of(after));
    }

    static InvoiceWithLines withLines(Invoice invoice) {
        return new InvoiceWithLines(invoice, lines(invoice.issued()));
    }

    private static List<Line> lines(LocalDate issued) {
        var next = YearMonth.from(issued);
        var closed = next.minusMonths(1);
        var part = FirstMonthProration.charge(EDITION, Euro.of("15.00"), closed.atDay(17));
        var full = InvoiceComposition.fullMonth(EDITION, Euro.of("15.00"), next);
        var home = InvoiceComposition.fullMonth(EDITION, Euro.of("12.00"), next);
        return List.of(
                line(1, 101, "mobile-15", "Mobiel 15", part, LocalDateRange.of(closed.atDay(17), next.atDay(1))),
                line(2, 101, "mobile-15", "Mobiel 15", full, Brussels.daysOf(next)),
                new Line(
                        3,
                        OptionalLong.of(101),
                        OptionalLong.of(11),
                        "sms-zone-1",
                        "Sms naar Europa",
                        Optional.of(Brussels.daysOf(closed)),
                        OptionalLong.of(12),
                        Optional.of("message"),
                        Euro.of("0.84"),
                        LineKind.USAGE,
                        "money.rounding",
                        EDITION.code(),
                        List.of("CG 6.2"),
                        List.of(new Figure("events", "12", ""), new Figure("price", "0.0700", "EUR per message")),
                        "12 × 0.0700 = 0.84"),
                line(4, 102, "duo-home", "Duo Thuis", home, Brussels.daysOf(next)));
    }

    private static Line line(
            int position, long item, String product, String text, Reckoning reckoning, LocalDateRange period) {
        return new Line(
                position,
                OptionalLong.of(item),
                OptionalLong.empty(),
                product,
                text,
                Optional.of(period),
                OptionalLong.empty(),
                Optional.empty(),
                reckoning.amount(),
                LineKind.RECURRING,
                reckoning.rule().id(),
                EDITION.code(),
                EDITION.clauses(reckoning.rule()),
                reckoning.why().figures(),
                reckoning.why().formula());
    }

    private static Invoice invoice(
            long id, PublicId publicId, String number, LocalDate issued, LocalDate due, Language language) {
        var total = Euro.sum(lines(issued).stream().map(Line::amount).toList());
        var vat = Vat.in(total);
        return new Invoice(
                id,
                publicId,
                Neighbours.ANNAS_ACCOUNT,
                DocumentKind.INVOICE,
                number,
                YearMonth.from(issued).minusMonths(1),
                issued,
                Optional.of(due),
                total,
                total.minus(vat),
                vat,
                "090933755493",
                language,
                EDITION);
    }

    private static Money total(Invoice invoice) {
        return invoice.total();
    }
}
