package be.ligneclaire.platform.ordering.order;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.ordering.Ordering.Accepted;
import be.ligneclaire.platform.ordering.Ordering.NewOrder;
import be.ligneclaire.platform.ordering.Ordering.OrderAccepted;
import be.ligneclaire.platform.ordering.Ordering.OrderRefused;
import be.ligneclaire.platform.ordering.Ordering.Refused;
import be.ligneclaire.platform.ordering.Ordering.Waiting;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Concluded;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.NewContract;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Accepts or refuses an order or lets it wait, tells the house first and the customer after it.
@Component
class Outcome {

    private final Orders orders;
    private final OrderLetters letters;
    private final Subscriptions subscriptions;
    private final Customers customers;
    private final Evidence evidence;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;

    Outcome(
            Orders orders,
            OrderLetters letters,
            Subscriptions subscriptions,
            Customers customers,
            Evidence evidence,
            BusinessTime time,
            ApplicationEventPublisher news) {
        this.orders = orders;
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.customers = customers;
        this.evidence = evidence;
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
        record(order, orderId, "order-accepted", Map.of("contract", Long.toString(concluded.contractId())));
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

    Waiting letWait(NewOrder order, long orderId, long task, Reason ground) {
        orders.waits(orderId, task, ground.word());
        letters.waits(order, orderId);
        return new Waiting(orderId, task);
    }

    Refused refuse(NewOrder order, long orderId, RuleId rule, Reason reason) {
        orders.refused(orderId, rule, reason.word(), time.now());
        record(order, orderId, "order-refused", Map.of("rule", rule.id(), "reason", reason.word()));
        news.publishEvent(new OrderRefused(orderId, order.accountId(), order.edition(), rule, reason.word()));
        letters.refused(order, orderId, rule, reason);
        return new Refused(orderId, rule, reason.word());
    }

    private void record(NewOrder order, long orderId, String action, Map<String, String> content) {
        evidence.record(
                Actor.SYSTEM,
                action,
                Optional.of(order.accountId()),
                "order " + orderId,
                Optional.of(order.edition()),
                content);
    }
}
