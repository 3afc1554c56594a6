package be.ligneclaire.platform.billing.delivery;

import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.EInvoices;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint.Away;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint.EInvoice;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint.NotTaken;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint.Outcome;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint.Taken;
import be.ligneclaire.platform.billing.delivery.DeliveryFacts.What;
import be.ligneclaire.platform.billing.delivery.EInvoiceQueue.Waiting;
import be.ligneclaire.platform.billing.invoice.IssuedInvoices;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.tasks.Tasks;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands e-invoices to the access point, some at a time. They are claimed for as long as their transaction
/// lasts: a process that dies after handing over and before committing hands over again under the same key, and
/// the access point knows it.
@Component
class EInvoiceSending {

    private static final int BATCH = 20;

    /// Enterprise numbers of Belgium in the Peppol directory.
    private static final String SCHEME = "0208:";

    private final EInvoiceQueue queue;
    private final DeliveryFacts facts;
    private final OnPaper onPaper;
    private final IssuedInvoices issued;
    private final EInvoices documents;
    private final Customers customers;
    private final Tasks tasks;
    private final ObjectProvider<AccessPoint> accessPoint;
    private final TransactionTemplate transaction;

    EInvoiceSending(
            EInvoiceQueue queue,
            DeliveryFacts facts,
            OnPaper onPaper,
            IssuedInvoices issued,
            EInvoices documents,
            Customers customers,
            Tasks tasks,
            ObjectProvider<AccessPoint> accessPoint,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.facts = facts;
        this.onPaper = onPaper;
        this.issued = issued;
        this.documents = documents;
        this.customers = customers;
        this.tasks = tasks;
        this.accessPoint = accessPoint;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Hands over what is due now. Safe to call from several threads and processes at once.
    ///
    /// @return whether the access point answers; when it does not, the rest waits
    boolean sendDue() {
        var more = More.YES;
        while (more == More.YES) {
            var result = transaction.execute(_ -> sendSome());
            more = result == null ? More.NO : result;
        }
        return more != More.AWAY;
    }

    private More sendSome() {
        var batch = queue.claim(BATCH);
        for (var waiting : batch) {
            if (!send(waiting)) {
                return More.AWAY;
            }
        }
        return batch.size() == BATCH ? More.YES : More.NO;
    }

    /// @return whether the access point answered
    private boolean send(Waiting waiting) {
        var invoice =
                issued.byNumber(waiting.number()).map(InvoiceWithLines::invoice).orElseThrow();
        var outcome = outcome(invoice);
        switch (outcome) {
            case Taken(String receipt) -> {
                facts.add(invoice, What.HANDED_OVER, receipt, "");
                queue.handedOver(waiting.invoiceId());
            }
            case NotTaken(String reason) -> {
                queue.over(waiting.invoiceId(), reason);
                notTaken(invoice, reason);
            }
            case Away(String reason) -> {
                if (queue.putOff(waiting.invoiceId(), reason)) {
                    notTaken(invoice, reason);
                }
            }
        }
        return !(outcome instanceof Away);
    }

    private Outcome outcome(Invoice invoice) {
        var number = customers.ofAccount(invoice.accountId()).companyNumber();
        var xml = documents.peppol(invoice.accountId(), invoice.publicId());
        if (number.isEmpty() || xml.isEmpty()) {
            return new NotTaken("the customer is no business with an enterprise number any more");
        }
        return accessPoint
                .getObject()
                .send(new EInvoice(
                        invoice.number(), SCHEME + number.get(), new String(xml.get(), StandardCharsets.UTF_8)));
    }

    /// E-mail and portal stay, and a colleague looks into it; if the e-mail came back too, a letter goes.
    private void notTaken(Invoice invoice, String reason) {
        var time = facts.count(invoice, What.NOT_TAKEN) + 1;
        facts.add(invoice, What.NOT_TAKEN, Integer.toString(time), reason);
        tasks.open(
                RuleId.BILLING_DELIVERY,
                invoice.edition(),
                invoice.accountId(),
                Subjects.eInvoice(invoice, time),
                "The e-invoice %s could not be sent: %s. The customer has the document by e-mail and in the portal. Approve to try once more, refuse to leave it."
                        .formatted(invoice.number(), reason));
        onPaper.unlessItArrived(invoice);
    }

    private enum More {
        YES,
        NO,
        AWAY
    }
}
