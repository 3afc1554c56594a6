package be.ligneclaire.platform.billing.einvoice;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.invoicing.ThirdPartyMention;
import be.ligneclaire.core.rules.invoicing.Vat;
import be.ligneclaire.core.terms.Figure;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.Operator;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.billing.invoice.Reason;
import be.ligneclaire.platform.customer.Customers.Address;
import be.ligneclaire.platform.customer.Customers.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// An invoice or a credit note in Peppol BIS Billing 3 (UBL 2.1; `standards.md` §5.4), from what was stored
/// with it: the same total, VAT and total without VAT as the page and the paper.
///
/// A line is one unit at its amount without VAT; a credit on an invoice is minus one unit, since no price may
/// be negative. On a credit note the signs are turned, so that what is given back is positive.
final class PeppolDocument {

    private static final String CUSTOMIZATION =
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

    /// Enterprise numbers of Belgium in the Peppol directory.
    private static final String SCHEME = "0208";

    private static final String THIRD_PARTY_CODE = "VATEX-EU-79-C";
    private static final String OUTSIDE =
            "Deposits, compensation and costs of late payment are no consideration for a supply: outside VAT";

    private final Operator seller;
    private final Customer buyer;
    private final String buyerNumber;
    private final Invoice invoice;
    private final List<Line> lines;
    private final boolean isCreditNote;

    /// @param buyerNumber enterprise number, ten digits
    PeppolDocument(Operator seller, Customer buyer, String buyerNumber, InvoiceWithLines document) {
        this.seller = seller;
        this.buyer = buyer;
        this.buyerNumber = buyerNumber;
        this.invoice = document.invoice();
        this.lines = document.lines();
        this.isCreditNote = invoice.kind() == DocumentKind.CREDIT_NOTE;
    }

    byte[] xml() {
        return Elements.document(isCreditNote ? "CreditNote" : "Invoice", this::content);
    }

    private void content(Elements xml) {
        xml.text("CustomizationID", CUSTOMIZATION);
        xml.text("ProfileID", PROFILE);
        xml.text("ID", invoice.number());
        xml.text("IssueDate", invoice.issued().toString());
        if (!isCreditNote) {
            invoice.due().ifPresent(due -> xml.text("DueDate", due.toString()));
        }
        xml.text(isCreditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode", isCreditNote ? "381" : "380");
        xml.text("DocumentCurrencyCode", "EUR");
        xml.text("BuyerReference", buyer.number());
        period(xml, all());
        corrected()
                .forEach(number -> xml.part(
                        "BillingReference",
                        reference ->
                                reference.part("InvoiceDocumentReference", document -> document.text("ID", number))));
        xml.part("AccountingSupplierParty", party -> party.part("Party", this::seller));
        xml.part("AccountingCustomerParty", party -> party.part("Party", this::buyer));
        payment(xml);
        sums(xml);
        var nets = NetAmounts.of(lines);
        IntStream.range(0, lines.size()).forEach(place -> line(xml, lines.get(place), nets.get(place)));
    }

    /// From the first day of any line to the last: a month that is over and one that is paid in advance.
    private LocalDateRange all() {
        return lines.stream()
                .flatMap(line -> line.period().stream())
                .reduce(Brussels.daysOf(invoice.month()), LocalDateRange::span);
    }

    private static void period(Elements xml, LocalDateRange days) {
        xml.part("InvoicePeriod", period -> {
            period.text("StartDate", days.getStart().toString());
            period.text("EndDate", days.getEndInclusive().toString());
        });
    }

    /// The invoices whose charges are given back.
    private List<String> corrected() {
        return lines.stream()
                .flatMap(line -> line.figures().stream())
                .filter(figure -> figure.name().equals(Reason.CORRECTED_INVOICE))
                .map(Figure::value)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    private void seller(Elements party) {
        var number = seller.vatNumber().replaceAll("[^0-9]", "");
        var postcode = seller.town().split(" ", 2);
        party.text("EndpointID", number, "schemeID", SCHEME);
        party.part("PostalAddress", address -> {
            address.text("StreetName", seller.street());
            address.text("CityName", postcode[postcode.length - 1]);
            address.text("PostalZone", postcode[0]);
            country(address, "BE");
        });
        legal(party, seller.name(), number);
    }

    private void buyer(Elements party) {
        party.text("EndpointID", buyerNumber, "schemeID", SCHEME);
        party.part("PostalAddress", address -> {
            buyer.address().ifPresent(known -> {
                address.text("StreetName", street(known));
                address.text("CityName", known.town());
                address.text("PostalZone", known.postcode());
            });
            country(address, buyer.address().map(Address::country).orElse("BE"));
        });
        legal(party, buyer.name(), buyerNumber);
    }

    private static String street(Address address) {
        return address.street() + " " + address.number()
                + address.box().map(box -> " / " + box).orElse("");
    }

    private static void country(Elements address, String code) {
        address.part("Country", country -> country.text("IdentificationCode", code));
    }

    private static void legal(Elements party, String name, String number) {
        party.part("PartyTaxScheme", tax -> {
            tax.text("CompanyID", "BE" + number);
            tax.part("TaxScheme", scheme -> scheme.text("ID", "VAT"));
        });
        party.part("PartyLegalEntity", entity -> {
            entity.text("RegistrationName", name);
            entity.text("CompanyID", number, "schemeID", SCHEME);
        });
    }

    private void payment(Elements xml) {
        if (isCreditNote) {
            xml.part("PaymentTerms", terms -> terms.text("Note", "Set off against what is open, or paid back."));
            return;
        }
        xml.part("PaymentMeans", means -> {
            means.text("PaymentMeansCode", "30");
            means.text("PaymentID", invoice.structuredCommunication());
            means.part(
                    "PayeeFinancialAccount",
                    account -> account.text("ID", seller.iban().replace(" ", "")));
        });
    }

    private void sums(Elements xml) {
        var untaxed = Euro.sum(lines.stream()
                .filter(line -> !line.kind().taxed())
                .map(Line::amount)
                .toList());
        xml.part("TaxTotal", total -> {
            total.amount("TaxAmount", signed(invoice.vat()));
            if (lines.stream().anyMatch(line -> line.kind().taxed())) {
                total.part("TaxSubtotal", part -> {
                    part.amount("TaxableAmount", signed(invoice.totalExclVat().minus(untaxed)));
                    part.amount("TaxAmount", signed(invoice.vat()));
                    part.part("TaxCategory", PeppolDocument::standard);
                });
            }
            if (lines.stream().anyMatch(line -> !line.kind().taxed())) {
                total.part("TaxSubtotal", part -> {
                    part.amount("TaxableAmount", signed(untaxed));
                    part.amount("TaxAmount", Euro.ZERO);
                    part.part("TaxCategory", category -> exempt(category, this::reason));
                });
            }
        });
        xml.part("LegalMonetaryTotal", total -> {
            total.amount("LineExtensionAmount", signed(invoice.totalExclVat()));
            total.amount("TaxExclusiveAmount", signed(invoice.totalExclVat()));
            total.amount("TaxInclusiveAmount", signed(invoice.total()));
            total.amount("PayableAmount", signed(invoice.total()));
        });
    }

    private Money signed(Money amount) {
        return isCreditNote && !amount.isZero() ? amount.negated() : amount;
    }

    private static void standard(Elements category) {
        category.text("ID", "S");
        category.text("Percent", Vat.rate().toPlainString());
        vat(category);
    }

    private static void exempt(Elements category, Consumer<Elements> reason) {
        category.text("ID", "E");
        category.text("Percent", "0");
        reason.accept(category);
        vat(category);
    }

    /// There is one category without VAT a document, so it names all the reasons.
    private void reason(Elements category) {
        var thirdParty = lines.stream().anyMatch(line -> line.kind() == LineKind.THIRD_PARTY);
        var others = lines.stream().anyMatch(line -> !line.kind().taxed() && line.kind() != LineKind.THIRD_PARTY);
        var reasons = new ArrayList<String>();
        if (thirdParty) {
            reasons.add(
                    ThirdPartyMention.in(invoice.edition(), invoice.language()).value());
        }
        if (others) {
            reasons.add(OUTSIDE);
        } else {
            category.text("TaxExemptionReasonCode", THIRD_PARTY_CODE);
        }
        category.text("TaxExemptionReason", String.join(". ", reasons));
    }

    private static void vat(Elements category) {
        category.part("TaxScheme", scheme -> scheme.text("ID", "VAT"));
    }

    private void line(Elements xml, Line line, Money net) {
        var amount = signed(net);
        xml.part(isCreditNote ? "CreditNoteLine" : "InvoiceLine", part -> {
            part.text("ID", Integer.toString(line.position()));
            part.text(
                    isCreditNote ? "CreditedQuantity" : "InvoicedQuantity",
                    amount.isNegative() ? "-1" : "1",
                    "unitCode",
                    "C62");
            part.amount("LineExtensionAmount", amount);
            line.period().ifPresent(days -> period(part, days));
            part.part("Item", item -> {
                item.text("Description", description(line));
                item.text("Name", line.text());
                item.part("ClassifiedTaxCategory", category -> {
                    if (line.kind().taxed()) {
                        standard(category);
                    } else {
                        exempt(category, _ -> {});
                    }
                });
            });
            part.part("Price", price -> price.amount("PriceAmount", amount.abs()));
        });
    }

    /// How much of what, with the clause.
    private static String description(Line line) {
        var quantity = line.quantity().isPresent()
                ? line.quantity().getAsLong() + " " + line.unit().orElse("") + "; "
                : "";
        return quantity + line.rule() + " (" + String.join(", ", line.clauses()) + ")";
    }
}
