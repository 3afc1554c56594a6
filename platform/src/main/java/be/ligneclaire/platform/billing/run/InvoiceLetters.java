package be.ligneclaire.platform.billing.run;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.platform.billing.Billing.DocumentKind;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.StructuredCommunication;
import be.ligneclaire.platform.billing.run.AccountBill.Billed;
import be.ligneclaire.platform.customer.Customers.BillingContact;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The e-mail with each invoice (`billing.delivery`): amount and due date, in the customer's language.
final class InvoiceLetters {

    private InvoiceLetters() {}

    /// In the order of the documents.
    static List<NewMessage> of(List<Billed> billed, List<Invoice> issued) {
        var letters = new ArrayList<NewMessage>(issued.size());
        for (int i = 0; i < issued.size(); i++) {
            letters.add(of(billed.get(i).draft().contact(), issued.get(i)));
        }
        return letters;
    }

    private static NewMessage of(BillingContact contact, Invoice invoice) {
        return new NewMessage(
                Optional.of(invoice.accountId()),
                Channel.E_MAIL,
                contact.email(),
                invoice.kind() == DocumentKind.CREDIT_NOTE ? "credit-note-issued" : "invoice-issued",
                invoice.language(),
                new About("invoice", invoice.number()),
                values(contact, invoice),
                Optional.of(RuleId.BILLING_DELIVERY),
                Optional.of(invoice.edition()));
    }

    private static Map<String, String> values(BillingContact contact, Invoice invoice) {
        var language = invoice.language();
        var values = new HashMap<String, String>();
        values.put("invoice", invoice.number());
        values.put("month", month(invoice, language));
        values.put("amount", Formats.amount(invoice.total().abs(), language));
        invoice.due().ifPresent(due -> {
            values.put("due", Formats.dayAndMonth(due, language));
            values.put("communication", new StructuredCommunication(invoice.structuredCommunication()).printed());
            if (invoice.total().isZero()) {
                values.put(Notifications.VARIANT, "nothing-due");
            } else if (contact.paysBy() == PayMethod.DIRECT_DEBIT) {
                values.put(Notifications.VARIANT, "direct-debit");
            }
        });
        return values;
    }

    private static String month(Invoice invoice, Language language) {
        return Formats.month(invoice.month().getMonth(), language);
    }
}
