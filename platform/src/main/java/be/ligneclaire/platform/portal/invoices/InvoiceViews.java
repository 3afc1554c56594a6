package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.Operator;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.identity.Identity.Role;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.payments.Payments.InvoiceState;
import be.ligneclaire.platform.payments.Payments.OpenInvoice;
import be.ligneclaire.platform.portal.invoices.InvoiceView.PayView;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.visit.Visitor;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the page of an invoice from what was stored with it.
@Component
class InvoiceViews {

    private final Billing billing;
    private final Payments payments;
    private final InvoiceParts parts;
    private final ChangesInWords changes;
    private final InvoiceStates states;
    private final WhereToTurn foot;
    private final Operator operator;

    InvoiceViews(
            Billing billing,
            Payments payments,
            InvoiceParts parts,
            ChangesInWords changes,
            InvoiceStates states,
            WhereToTurn foot,
            Operator operator) {
        this.billing = billing;
        this.payments = payments;
        this.parts = parts;
        this.changes = changes;
        this.states = states;
        this.foot = foot;
        this.operator = operator;
    }

    InvoiceView of(Language language, Visitor visitor, InvoiceWithLines document) {
        return of(language, visitor.customer(), visitor.role() == Role.HOLDER, document);
    }

    /// As the holder of the contract sees it.
    InvoiceView of(Language language, Customer customer, InvoiceWithLines document) {
        return of(language, customer, true, document);
    }

    private InvoiceView of(Language language, Customer customer, boolean byHolder, InvoiceWithLines document) {
        var formats = new PageFormats(language);
        var invoice = document.invoice();
        var items = parts.items(customer.accountId());
        var open = payments.openInvoices(customer.accountId()).stream()
                .filter(candidate -> candidate.number().equals(invoice.number()))
                .findFirst();
        return new InvoiceView(
                "/" + language.code() + "/my/invoices/" + invoice.publicId(),
                invoice.kind() == DocumentKind.CREDIT_NOTE,
                customer.companyNumber().isPresent(),
                byHolder && UsageDetail.has(document.lines()),
                formats.month(invoice.month()),
                invoice.number(),
                formats.date(invoice.issued()),
                invoice.due().map(formats::date).orElse(""),
                formats.money(invoice.total()),
                state(language, customer.accountId(), invoice, open),
                invoice.language() == language
                        ? Optional.empty()
                        : Optional.of(invoice.language().code()),
                billing.whatChanged(document).map(comparison -> changes.of(language, comparison, items)),
                parts.groups(language, items, document.lines()),
                parts.vat(language, invoice.totalExclVat(), invoice.vat(), document.lines()),
                InvoiceParts.thirdParties(language, invoice.edition(), document.lines()),
                open.map(unpaid -> pay(formats, invoice, unpaid)),
                foot.of(language, document, customer.paysBy(), items));
    }

    private InvoiceListView.State state(Language language, long account, Invoice invoice, Optional<OpenInvoice> open) {
        Map<String, InvoiceState> known =
                payments.states(account).stream().collect(Collectors.toMap(InvoiceState::number, Function.identity()));
        Map<String, OpenInvoice> unpaid =
                open.stream().collect(Collectors.toMap(OpenInvoice::number, Function.identity()));
        return states.of(language, invoice, known, unpaid);
    }

    private PayView pay(PageFormats formats, Invoice invoice, OpenInvoice unpaid) {
        return new PayView(
                formats.money(unpaid.open()),
                formats.date(unpaid.due()),
                operator.iban(),
                operator.name(),
                formats.structuredCommunication(invoice.structuredCommunication()),
                unpaid.overdue());
    }
}
