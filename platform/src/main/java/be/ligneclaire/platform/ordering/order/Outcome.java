package be.ligneclaire.platform.ordering.order;

import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import be.ligneclaire.platform.ordering.Ordering.Accepted;
import be.ligneclaire.platform.ordering.Ordering.NewOrder;
import be.ligneclaire.platform.ordering.Ordering.OrderAccepted;
import be.ligneclaire.platform.ordering.Ordering.OrderRefused;
import be.ligneclaire.platform.ordering.Ordering.Refused;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Concluded;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.NewContract;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Accepts or refuses an order, tells the house first and the customer after it.
@Component
class Outcome {

    private final Orders orders;
    private final OrderLetters letters;
    private final Subscriptions subscriptions;
    private final Customers customers;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;

    Outcome(
            Orders orders,
            OrderLetters letters,
            Subscriptions subscriptions,
            Customers customers,
            BusinessTime time,
            ApplicationEventPublisher news) {
        this.orders = orders;
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.customers = customers;
        this.time = time;
        this.news = news;
    }

    Accepted accept(NewOrder order, long orderId) {
        if (order.directDebit()) {
            customers.payBy(order.accountId(), PayMethod.DIRECT_DEBIT);
        }
        var now = time.now();
        var concluded = subscriptions.conclude(
                new NewContract(
                        order.accountId(),
                        orderId,
                        order.edition(),
                        now,
                        order.channel().word(),
                        order.items()),
                agreed -> announce(order, orderId, agreed));
        orders.accepted(orderId, concluded.contractId(), now);
        letters.accepted(order, orderId, Brussels.dateOf(now));
        return new Accepted(orderId, concluded.contractId(), concluded.items());
    }

    private void announce(NewOrder order, long orderId, Concluded agreed) {
        news.publishEvent(new OrderAccepted(
                orderId,
                order.accountId(),
                order.edition(),
                agreed.contractId(),
                agreed.items().stream().map(Item::itemId).toList(),
                RuleId.CONTRACT_START));
    }

    Refused refuse(NewOrder order, long orderId, RuleId rule, String reason) {
        orders.refused(orderId, rule, reason, time.now());
        news.publishEvent(new OrderRefused(orderId, order.accountId(), order.edition(), rule, reason));
        letters.refused(order, orderId, rule, reason);
        return new Refused(orderId, rule, reason);
    }
}
