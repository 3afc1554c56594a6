package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.payments.Payments;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page of an invoice for another door: what the customer sees, from the same view and the same template
/// (`portal/invoice`), with that door's own addresses.
@Component
public class CustomersInvoice {

    private static final String PORTALS = "/my/invoices/";

    private final InvoiceViews views;
    private final TransferCodes codes;
    private final Payments payments;

    CustomersInvoice(InvoiceViews views, TransferCodes codes, Payments payments) {
        this.views = views;
        this.codes = codes;
        this.payments = payments;
    }

    /// Fills the model of the template.
    ///
    /// @param language of the texts, the customer's own
    /// @param invoices where that door has invoices: another one is at this address and its identifier
    public void show(Model model, Language language, Customer customer, InvoiceWithLines document, String invoices) {
        var invoice = document.invoice();
        model.addAttribute(
                "invoice", views.of(language, customer, document).at("/" + language.code() + PORTALS, invoices));
        model.addAttribute(
                "code",
                payments.openInvoices(customer.accountId()).stream()
                        .filter(open -> open.number().equals(invoice.number()))
                        .findFirst()
                        .flatMap(open -> codes.of(invoice, open.open(), customer.paysBy())));
    }
}
