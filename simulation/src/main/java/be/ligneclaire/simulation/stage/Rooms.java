package be.ligneclaire.simulation.stage;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.StoryTime;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.bounce.Postmaster;
import be.ligneclaire.platform.notifications.outbox.MessageIds;
import be.ligneclaire.platform.ordering.Ordering;
import be.ligneclaire.platform.payments.Payments;
import be.ligneclaire.platform.subscription.Corrections;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.tasks.Tasks;
import be.ligneclaire.platform.usage.UsageLimits;
import be.ligneclaire.platform.usage.UsageRecords;
import org.springframework.stereotype.Component;

/// The front doors that stories go through, the same as those of the portal and the command line.
@Component
public record Rooms(
        BusinessTime time,
        StoryTime story,
        Catalog catalog,
        Customers customers,
        Ordering ordering,
        Subscriptions subscriptions,
        Corrections corrections,
        Fulfilment fulfilment,
        UsageRecords usage,
        UsageLimits limits,
        Billing billing,
        Ledger ledger,
        Payments payments,
        Tasks tasks,
        Notifications notifications,
        Postmaster postmaster,
        MessageIds messageIds) {}
