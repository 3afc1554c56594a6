package be.ligneclaire.platform.billing.delivery;

import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.billing.Billing.Invoice;
import be.ligneclaire.platform.billing.Billing.InvoiceWithLines;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint.Answer;
import be.ligneclaire.platform.billing.delivery.DeliveryFacts.What;
import be.ligneclaire.platform.billing.invoice.IssuedInvoices;
import be.ligneclaire.platform.tasks.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads what became of the e-invoices that were handed over. An answer and the mark behind it are kept
/// together: it is neither missed nor heard twice.
@Component
class EInvoiceAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(EInvoiceAnswers.class);

    private final EInvoiceQueue queue;
    private final DeliveryFacts facts;
    private final OnPaper onPaper;
    private final IssuedInvoices issued;
    private final Tasks tasks;
    private final ObjectProvider<AccessPoint> accessPoint;
    private final TransactionTemplate transaction;

    EInvoiceAnswers(
            EInvoiceQueue queue,
            DeliveryFacts facts,
            OnPaper onPaper,
            IssuedInvoices issued,
            Tasks tasks,
            ObjectProvider<AccessPoint> accessPoint,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.facts = facts;
        this.onPaper = onPaper;
        this.issued = issued;
        this.tasks = tasks;
        this.accessPoint = accessPoint;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Reads all there are. An access point that does not answer is asked again later.
    void read() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(_ -> readSome()))) {
                // The next ones have a transaction of their own.
            }
        } catch (IllegalStateException e) {
            LOG.warn("The answers to e-invoices cannot be read now", e);
        }
    }

    /// @return whether there may be more
    private boolean readSome() {
        var mark = queue.mark();
        var said = accessPoint.getObject().answersSince(mark);
        said.answers().forEach(this::hear);
        queue.mark(said.mark());
        return !said.answers().isEmpty() && !said.mark().equals(mark);
    }

    private void hear(Answer answer) {
        var invoice = issued.byNumber(answer.key()).map(InvoiceWithLines::invoice);
        if (invoice.isEmpty()) {
            LOG.warn("The access point speaks of a document that is not ours: {}", answer.key());
            return;
        }
        queue.answered(invoice.get().invoiceId());
        if (answer.accepted()) {
            facts.add(invoice.get(), What.ACCEPTED, "", answer.reason());
        } else if (facts.add(invoice.get(), What.REJECTED, "", answer.reason())) {
            rejected(invoice.get(), answer.reason());
        }
    }

    private void rejected(Invoice invoice, String reason) {
        tasks.open(
                RuleId.BILLING_DELIVERY,
                invoice.edition(),
                invoice.accountId(),
                "rejected " + invoice.number(),
                "The e-invoice %s was rejected: %s. The customer has the document by e-mail and in the portal; agree with them what to do."
                        .formatted(invoice.number(), reason));
        onPaper.unlessItArrived(invoice);
    }
}
