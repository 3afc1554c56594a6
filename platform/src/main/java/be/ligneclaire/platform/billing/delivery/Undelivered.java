package be.ligneclaire.platform.billing.delivery;

import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.InvoicePaper;
import be.ligneclaire.platform.billing.invoice.IssuedInvoices;
import be.ligneclaire.platform.notifications.Enclosures;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.notifications.Notifications.MessageBounced;
import be.ligneclaire.platform.notifications.Notifications.ReturnAction;
import be.ligneclaire.platform.tasks.Tasks.Decision;
import be.ligneclaire.platform.tasks.Tasks.TaskDecided;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears that a document came back, and what a colleague decided about one that nobody got.
@Component
class Undelivered implements Enclosures {

    private final IssuedInvoices issued;
    private final OnPaper onPaper;
    private final EInvoiceEntry eInvoices;
    private final ObjectProvider<InvoicePaper> paper;

    Undelivered(IssuedInvoices issued, OnPaper onPaper, EInvoiceEntry eInvoices, ObjectProvider<InvoicePaper> paper) {
        this.issued = issued;
        this.onPaper = onPaper;
        this.eInvoices = eInvoices;
        this.paper = paper;
    }

    @ApplicationModuleListener
    void on(MessageBounced news) {
        if (news.action() != ReturnAction.FAILED || !news.about().kind().equals("invoice")) {
            return;
        }
        var invoice = invoice(news.about().key());
        if (news.channel() == Channel.E_MAIL && Arrivals.BY_EMAIL.contains(news.template())) {
            invoice.ifPresent(onPaper::unlessItArrived);
        } else if (news.template().equals(Arrivals.ON_PAPER)) {
            invoice.ifPresent(onPaper::letterIsLost);
        }
    }

    @ApplicationModuleListener
    void on(TaskDecided decided) {
        if (decided.rule() != RuleId.BILLING_DELIVERY || decided.decision() != Decision.APPROVE) {
            return;
        }
        Subjects.about(decided.subject())
                .ifPresent(about ->
                        invoice(about.number()).ifPresent(about.eInvoice() ? eInvoices::again : onPaper::send));
    }

    @Override
    public Optional<byte[]> of(Message letter) {
        if (!letter.template().equals(Arrivals.ON_PAPER)) {
            return Optional.empty();
        }
        var maker = paper.getIfAvailable();
        var invoice = invoice(letter.about().key());
        if (maker == null || invoice.isEmpty()) {
            throw new IllegalStateException("The paper of " + letter.about().key() + " cannot be made here");
        }
        return maker.pdf(invoice.get().accountId(), invoice.get().publicId());
    }

    private Optional<Invoice> invoice(String number) {
        return issued.byNumber(number).map(InvoiceWithLines::invoice);
    }
}
