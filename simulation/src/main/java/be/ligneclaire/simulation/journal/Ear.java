package be.ligneclaire.simulation.journal;

import be.ligneclaire.core.charge.ChargeArose;
import be.ligneclaire.platform.billing.Billing.InvoicesIssued;
import be.ligneclaire.platform.billing.CreditNotes.CreditNoteIssued;
import be.ligneclaire.platform.notifications.Notifications.MessageSent;
import be.ligneclaire.platform.ordering.Ordering.OrderAccepted;
import be.ligneclaire.platform.ordering.Ordering.OrderRefused;
import be.ligneclaire.platform.payments.Payments.PaymentBooked;
import be.ligneclaire.platform.payments.Payments.RefundPaid;
import be.ligneclaire.platform.subscription.Subscriptions.ContractEnded;
import be.ligneclaire.platform.subscription.Subscriptions.ContractStarted;
import be.ligneclaire.platform.subscription.Subscriptions.PlanChanged;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceChanged;
import be.ligneclaire.platform.tasks.Tasks.TaskOpened;
import be.ligneclaire.platform.usage.UsageLimits.UsageBlocked;
import be.ligneclaire.platform.usage.UsageLimits.UsageUnblocked;
import be.ligneclaire.platform.usage.UsageRecords.UsageImported;
import org.springframework.context.event.EventListener;

/// Hears the news that the journal tells, the moment it is published.
public final class Ear {

    private final Journal journal;

    public Ear(Journal journal) {
        this.journal = journal;
    }

    /// Hears one piece of news.
    @EventListener({
        ChargeArose.class,
        ContractEnded.class,
        ContractStarted.class,
        CreditNoteIssued.class,
        InvoicesIssued.class,
        MessageSent.class,
        OrderAccepted.class,
        OrderRefused.class,
        PaymentBooked.class,
        PlanChanged.class,
        RefundPaid.class,
        ServiceChanged.class,
        TaskOpened.class,
        UsageBlocked.class,
        UsageImported.class,
        UsageUnblocked.class
    })
    public void hear(Object news) {
        journal.hear(news);
    }
}
