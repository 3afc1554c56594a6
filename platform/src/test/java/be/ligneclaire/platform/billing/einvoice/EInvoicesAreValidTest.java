package be.ligneclaire.platform.billing.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.invoicing.Vat;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Figure;
import be.ligneclaire.platform.Operator;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.customer.Customers.Address;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/// E-invoices by the official rules of Peppol BIS Billing 3.
class EInvoicesAreValidTest {

    private static final Operator SELLER = new Operator(
            "Ligne Claire Telecom",
            "BE68 5390 0754 7034",
            "Klare Lijnstraat 1",
            "1000 Brussel",
            "BE 0999.999.922",
            "RPR/RPM Brussel",
            "0800 00 000",
            "hello@ligneclaire.example");

    private static final Customer BUYER = new Customer(
            1,
            new PublicId("0123456789abcdef0123456789abcdef"),
            "1000000001",
            1,
            Kind.BUSINESS,
            Language.NL,
            "Bakkerij & Zonen <bv>",
            "bakkerij@example.be",
            Optional.empty(),
            Optional.empty(),
            Optional.of("0202239951"),
            Optional.of(new Address("Dorpsstraat", "12", Optional.of("3"), "9000", "Gent", "BE")),
            PayMethod.TRANSFER);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one line                       | recurring 20.00
            cents to spread                | recurring 3.33; usage 0.01; usage 0.02; usage 6.71; one-off 5.00
            a third party's services       | recurring 15.00; third-party 27.69
            third parties only             | third-party 4.00
            costs of late payment          | recurring 15.00; late-payment 7.50; indemnity 20.00
            everything without VAT         | third-party 4.00; late-payment 7.50; deposit 20.00; compensation -5.00
            a credit on an invoice         | recurring 25.00; recurring -12.26
            a compensation on an invoice   | recurring 25.00; compensation -10.00
            nothing to pay                 | recurring 10.00; compensation -10.00
            a credit note                  | recurring -12.26
            a credit note with usage       | recurring -12.26; usage 0.22; third-party 1.50
            a credit note of compensation  | compensation -25.00
            """)
    void a_document_is_valid_and_has_the_totals_of_its_page(String what, String lines) {
        var document = document(lines);

        var xml = xml(document);

        var kind = document.invoice().kind() == DocumentKind.CREDIT_NOTE ? "creditnote" : "invoice";
        assertThat(PeppolRules.findings(kind, xml)).as(what).isEmpty();
        var sign = kind.equals("invoice") ? 1 : -1;
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("<cbc:TaxInclusiveAmount currencyID=\"EUR\">"
                        + plain(document.invoice().total().multipliedBy(sign)))
                .contains("<cbc:TaxExclusiveAmount currencyID=\"EUR\">"
                        + plain(document.invoice().totalExclVat().multipliedBy(sign)))
                .contains("<cbc:PayableAmount currencyID=\"EUR\">"
                        + plain(document.invoice().total().multipliedBy(sign)));
    }

    @Test
    void a_credit_note_refers_to_the_invoice_that_it_corrects() {
        var xml = new String(xml(document("recurring -12.26")), StandardCharsets.UTF_8);

        assertThat(xml)
                .contains("<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>2026-00000003</cbc:ID>")
                .contains("<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>");
    }

    @Test
    void the_rules_find_what_is_wrong() {
        var wrong = new String(xml(document("recurring 20.00")), StandardCharsets.UTF_8)
                .replace("<cbc:PayableAmount currencyID=\"EUR\">20.00", "<cbc:PayableAmount currencyID=\"EUR\">20.01");

        assertThat(PeppolRules.findings("invoice", wrong.getBytes(StandardCharsets.UTF_8)))
                .anySatisfy(finding -> assertThat(finding).contains("BR-CO-16"));
    }

    /// 20,000 random documents.
    @Test
    void amounts_without_vat_add_up_to_the_cent_and_none_is_a_cent_from_its_own() {
        var chance = new Random(121);
        for (int document = 0; document < 20_000; document++) {
            var lines = new ArrayList<Line>();
            for (int line = 1 + chance.nextInt(20); line > 0; line--) {
                var kind = LineKind.values()[chance.nextInt(LineKind.values().length)];
                long cents = chance.nextInt(10) == 0 ? -chance.nextInt(5_000) : chance.nextInt(20_000);
                lines.add(line(lines.size() + 1, kind, Money.ofMinor(Euro.EUR, cents == 0 ? 1 : cents)));
            }
            var invoice = invoice(lines);
            var nets = NetAmounts.of(lines);

            assertThat(Euro.sum(nets)).isEqualTo(invoice.totalExclVat());
            for (int place = 0; place < lines.size(); place++) {
                var line = lines.get(place);
                var exact = line.kind().taxed()
                        ? line.amount().getAmount().doubleValue() / 1.21
                        : line.amount().getAmount().doubleValue();
                assertThat(Math.abs(nets.get(place).getAmount().doubleValue() - exact))
                        .isLessThan(0.01);
            }
        }
    }

    private static byte[] xml(InvoiceWithLines document) {
        return new PeppolDocument(SELLER, BUYER, BUYER.companyNumber().orElseThrow(), document).xml();
    }

    private static InvoiceWithLines document(String text) {
        var lines = new ArrayList<Line>();
        for (var part : text.split(";")) {
            var words = part.strip().split(" ");
            lines.add(line(lines.size() + 1, LineKind.of(words[0]), Euro.of(words[1])));
        }
        return new InvoiceWithLines(invoice(lines), lines);
    }

    private static Line line(int position, LineKind kind, Money amount) {
        return new Line(
                position,
                OptionalLong.of(1),
                OptionalLong.empty(),
                "mobile-15",
                "Mobiel 15, februari 2026",
                Optional.of(LocalDateRange.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1))),
                kind == LineKind.USAGE ? OptionalLong.of(12) : OptionalLong.empty(),
                kind == LineKind.USAGE ? Optional.of("message") : Optional.empty(),
                amount,
                kind,
                "billing.invoice-composition",
                "fr-2025-09-30",
                List.of("CG 6.2"),
                amount.isNegative() && kind == LineKind.RECURRING
                        ? List.of(new Figure("corrected_invoice", "2026-00000003", "invoice"))
                        : List.of(),
                "");
    }

    private static Invoice invoice(List<Line> lines) {
        var total = Euro.sum(lines.stream().map(Line::amount).toList());
        var taxed = Euro.sum(lines.stream()
                .filter(line -> line.kind().taxed())
                .map(Line::amount)
                .toList());
        var isNote = total.isNegative();
        return new Invoice(
                7,
                new PublicId("fedcba9876543210fedcba9876543210"),
                1,
                isNote ? DocumentKind.CREDIT_NOTE : DocumentKind.INVOICE,
                isNote ? "C2026-00000001" : "2026-00000017",
                YearMonth.of(2026, 1),
                LocalDate.of(2026, 2, 1),
                isNote ? Optional.empty() : Optional.of(LocalDate.of(2026, 2, 16)),
                total,
                total.minus(Vat.in(taxed)),
                Vat.in(taxed),
                "090933755493",
                Language.NL,
                Edition.named("fr-2025-09-30"));
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString() + "<";
    }
}
