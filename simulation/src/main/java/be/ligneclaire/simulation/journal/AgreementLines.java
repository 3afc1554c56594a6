package be.ligneclaire.simulation.journal;

import be.ligneclaire.platform.ordering.Ordering.OrderAccepted;
import be.ligneclaire.platform.ordering.Ordering.OrderRefused;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.ContractEnded;
import be.ligneclaire.platform.subscription.Subscriptions.ContractStarted;
import be.ligneclaire.platform.subscription.Subscriptions.PlanChanged;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceChanged;
import be.ligneclaire.simulation.stage.Cast;
import java.time.Instant;
import java.util.List;

/// Lines about what was asked and agreed.
final class AgreementLines {

    private final Subscriptions subscriptions;

    AgreementLines(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /// An order that was accepted; its items have names from here on.
    Line of(Instant at, OrderAccepted order, Cast cast) {
        var agreed = subscriptions.itemsOf(order.accountId());
        cast.accepted(
                order.orderId(),
                order.itemIds().stream()
                        .flatMap(id -> agreed.stream().filter(item -> item.itemId() == id))
                        .toList());
        return Line.at(at, "order-accepted")
                .with("order", cast.order(order.orderId()))
                .with("customer", cast.customerOf(order.accountId()))
                .with("contract", cast.contract(order.contractId()))
                .by(order.rule(), order.edition());
    }

    static Line of(Instant at, OrderRefused order, Cast cast) {
        return Line.at(at, "order-refused")
                .with("order", cast.order(order.orderId()))
                .with("customer", cast.customerOf(order.accountId()))
                .with("reason", order.reason())
                .by(order.rule(), order.edition());
    }

    static Line of(Instant at, ContractStarted contract, Cast cast) {
        return Line.at(at, "contract-started")
                .with("contract", cast.contract(contract.contractId()))
                .with("items", items(contract.itemIds(), cast))
                .with("date", contract.date())
                .with("reason", contract.reason())
                .by(contract.rule(), contract.edition());
    }

    static Line of(Instant at, ContractEnded contract, Cast cast) {
        return Line.at(at, "contract-ended")
                .with("contract", cast.contract(contract.contractId()))
                .with("items", items(contract.itemIds(), cast))
                .with("date", contract.date())
                .with("reason", contract.reason())
                .by(contract.rule(), contract.edition());
    }

    static Line of(Instant at, ServiceChanged service, Cast cast) {
        return Line.at(at, "service-changed")
                .with("item", cast.service(service.serviceId()))
                .with("from", service.from().word())
                .with("to", service.to().word())
                .with("reason", service.reason())
                .by(service.rule(), service.edition());
    }

    static Line of(Instant at, PlanChanged plan, Cast cast) {
        return Line.at(at, "plan-changed")
                .with("item", cast.service(plan.serviceId()))
                .with("from", plan.fromOffer())
                .with("to", plan.toOffer())
                .with("effective", plan.effective())
                .by(plan.rule(), plan.edition());
    }

    private static List<String> items(List<Long> ids, Cast cast) {
        return ids.stream().map(cast::item).toList();
    }
}
