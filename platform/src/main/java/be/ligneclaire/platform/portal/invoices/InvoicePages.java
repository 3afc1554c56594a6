package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.payments.Payments.InvoiceState;
import be.ligneclaire.platform.payments.Payments.OpenInvoice;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.invoices.InvoiceListView.PaymentRow;
import be.ligneclaire.platform.portal.invoices.InvoiceListView.Row;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.visit.Visitor;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of invoices and the page of one.
@Controller
class InvoicePages {

    private final Billing billing;
    private final Payments payments;
    private final InvoiceStates states;
    private final PageWords words;
    private final InvoiceViews views;
    private final TransferCodes codes;
    private final OwnInvoices own;

    InvoicePages(
            Billing billing,
            Payments payments,
            InvoiceStates states,
            PageWords words,
            InvoiceViews views,
            TransferCodes codes,
            OwnInvoices own) {
        this.billing = billing;
        this.payments = payments;
        this.states = states;
        this.words = words;
        this.views = views;
        this.codes = codes;
        this.own = own;
    }

    @GetMapping(Paths.MY + "/invoices")
    String list(Language language, Visitor visitor, Model model) {
        model.addAttribute("invoices", list(language, visitor.accountId()));
        return "portal/invoices";
    }

    @GetMapping(Paths.MY + "/invoices/{id:" + Paths.ID + "}")
    String one(Language language, @PathVariable String id, Visitor visitor, Model model) {
        var document = own.invoice(visitor, id);
        var invoice = document.invoice();
        model.addAttribute("invoice", views.of(language, visitor, document));
        model.addAttribute(
                "code",
                payments.openInvoices(visitor.accountId()).stream()
                        .filter(open -> open.number().equals(invoice.number()))
                        .findFirst()
                        .flatMap(open -> codes.of(
                                invoice, open.open(), visitor.customer().paysBy())));
        return "portal/invoice";
    }

    /// The same invoice in one column of large letters, for who cannot read small ones or has a page read
    /// aloud.
    @GetMapping(Paths.MY + "/invoices/{id:" + Paths.ID + "}/large-print")
    String large(Language language, @PathVariable String id, Visitor visitor, Model model) {
        model.addAttribute("invoice", views.of(language, visitor, own.invoice(visitor, id)));
        return "portal/invoice-large-print";
    }

    private InvoiceListView list(Language language, long account) {
        var formats = new PageFormats(language);
        var open = payments.openInvoices(account);
        Map<String, OpenInvoice> openByNumber =
                open.stream().collect(Collectors.toMap(OpenInvoice::number, Function.identity()));
        Map<String, InvoiceState> statesByNumber =
                payments.states(account).stream().collect(Collectors.toMap(InvoiceState::number, Function.identity()));
        var rows = billing.of(account).stream()
                .map(invoice -> new Row(
                        "/" + language.code() + "/my/invoices/" + invoice.publicId(),
                        formats.month(invoice.month()),
                        invoice.number(),
                        formats.shortDate(invoice.issued()),
                        invoice.due().map(formats::shortDate).orElse(""),
                        formats.money(invoice.total()),
                        states.of(language, invoice, statesByNumber, openByNumber)))
                .toList();
        var paid = payments.receipts(account).stream()
                .map(receipt -> new PaymentRow(
                        formats.shortDate(receipt.valueDate()),
                        words.of(language, "payment.method." + receipt.method().word()),
                        formats.money(receipt.amount()),
                        receipt.allocations().stream()
                                .map(Payments.Allocation::invoice)
                                .distinct()
                                .collect(Collectors.joining(", "))))
                .toList();
        var sum = Euro.sum(open.stream().map(OpenInvoice::open).toList());
        var credit = payments.credit(account);
        return new InvoiceListView(
                sum.isZero() ? "" : formats.money(sum), credit.isZero() ? "" : formats.money(credit), rows, paid);
    }
}
