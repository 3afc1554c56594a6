package be.ligneclaire.platform.ordering.order;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.ordering.Ordering;
import be.ligneclaire.platform.tasks.Tasks;
import be.ligneclaire.platform.tasks.Tasks.Decision;
import be.ligneclaire.platform.tasks.Tasks.TaskDecided;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes orders: records the request, checks it, and accepts it, refuses it, or lets it wait for a person.
@Component
@Transactional
class OrderDesk implements Ordering {

    private static final String SUBJECT = "order ";

    private final Orders orders;
    private final Basket basket;
    private final Checks checks;
    private final Grounds grounds;
    private final Outcome outcome;
    private final ContractSummary summary;
    private final Tasks tasks;
    private final Evidence evidence;
    private final BusinessTime time;

    OrderDesk(
            Orders orders,
            Basket basket,
            Checks checks,
            Grounds grounds,
            Outcome outcome,
            ContractSummary summary,
            Tasks tasks,
            Evidence evidence,
            BusinessTime time) {
        this.orders = orders;
        this.basket = basket;
        this.checks = checks;
        this.grounds = grounds;
        this.outcome = outcome;
        this.summary = summary;
        this.tasks = tasks;
        this.evidence = evidence;
        this.time = time;
    }

    @Override
    public Placed place(NewOrder order, Actor by) {
        var today = time.today();
        var wishes = basket.read(order.items(), today);
        var obstacle = checks.firstObstacle(order, wishes, today);
        var orderId = orders.add(order, time.now());
        record(order, orderId, by);
        if (obstacle.isPresent()) {
            return outcome.refuse(
                    order, orderId, obstacle.get().rule(), obstacle.get().reason());
        }
        var ground = grounds.first(order.accountId(), today);
        if (ground.isPresent()) {
            var task = tasks.open(
                    RuleId.ORDERING_REFUSAL_GROUNDS,
                    order.edition(),
                    order.accountId(),
                    SUBJECT + orderId,
                    ground.get().question());
            return outcome.letWait(order, orderId, task, ground.get().reason());
        }
        return outcome.accept(order, orderId);
    }

    private void record(NewOrder order, long orderId, Actor by) {
        evidence.record(
                by,
                "order-placed",
                Optional.of(order.accountId()),
                SUBJECT + orderId,
                Optional.of(order.edition()),
                Map.of(
                        "channel", order.channel().word(),
                        "items",
                                order.items().stream()
                                        .map(item -> item.product()
                                                + Stream.concat(item.options().stream(), item.promotion().stream())
                                                        .map(extra -> "+" + extra)
                                                        .collect(Collectors.joining()))
                                        .collect(Collectors.joining(",")),
                        "direct_debit", Boolean.toString(order.directDebit())));
    }

    /// A person has decided about an order that waits. Heard again, or after the order was decided, nothing
    /// changes.
    @ApplicationModuleListener
    void on(TaskDecided decided) {
        if (decided.rule() != RuleId.ORDERING_REFUSAL_GROUNDS
                || !decided.subject().startsWith(SUBJECT)) {
            return;
        }
        var orderId = Long.parseLong(decided.subject().substring(SUBJECT.length()));
        orders.lockWaiting(orderId).ifPresent(waiting -> decide(waiting, orderId, decided.decision()));
    }

    private void decide(Orders.WaitingOrder waiting, long orderId, Decision decision) {
        switch (decision) {
            case APPROVE -> acceptIfStillPossible(waiting.order(), orderId);
            case REFUSE ->
                outcome.refuse(waiting.order(), orderId, RuleId.ORDERING_REFUSAL_GROUNDS, Reason.of(waiting.ground()));
        }
    }

    /// What a person approved must still be possible on the day of the decision.
    private void acceptIfStillPossible(NewOrder order, long orderId) {
        var today = time.today();
        checks.firstObstacle(order, basket.read(order.items(), today), today)
                .ifPresentOrElse(
                        obstacle -> outcome.refuse(order, orderId, obstacle.rule(), obstacle.reason()),
                        () -> outcome.accept(order, orderId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SummaryLine> summary(NewOrder order) {
        var today = time.today();
        return summary.of(order, basket.read(order.items(), today), today);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OrderView> ordersOf(long accountId) {
        return orders.of(accountId);
    }
}
