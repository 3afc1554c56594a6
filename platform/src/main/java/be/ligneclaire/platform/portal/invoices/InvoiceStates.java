package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.payments.Payments.InvoiceState;
import be.ligneclaire.platform.payments.Payments.OpenInvoice;
import be.ligneclaire.platform.portal.invoices.InvoiceListView.State;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How an invoice stands, in words.
@Component
class InvoiceStates {

    private final PageWords words;

    InvoiceStates(PageWords words) {
        this.words = words;
    }

    State of(
            Language language,
            Invoice invoice,
            Map<String, InvoiceState> states,
            Map<String, OpenInvoice> openInvoices) {
        var formats = new PageFormats(language);
        if (invoice.kind() == DocumentKind.CREDIT_NOTE) {
            return new State(words.of(language, "invoice.state.credit-note"), "plain");
        }
        var open = Optional.ofNullable(openInvoices.get(invoice.number()));
        if (open.isPresent()) {
            return open.get().overdue()
                    ? new State(
                            words.of(
                                    language,
                                    "invoice.state.late",
                                    formats.shortDate(open.get().due())),
                            "late")
                    : new State(
                            words.of(
                                    language,
                                    "invoice.state.due",
                                    formats.shortDate(open.get().due())),
                            "due");
        }
        return Optional.ofNullable(states.get(invoice.number()))
                .flatMap(InvoiceState::paidOn)
                .map(day -> new State(words.of(language, "invoice.state.paid", formats.shortDate(day)), "good"))
                .orElseGet(() -> new State(words.of(language, "invoice.state.settled"), "good"));
    }
}
