package be.ligneclaire.platform.subscription.life;

import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.subscription.Subscriptions.ContractEnded;
import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import be.ligneclaire.platform.subscription.Subscriptions.LineChanged;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceChanged;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import be.ligneclaire.platform.subscription.agreement.Packages;
import be.ligneclaire.platform.subscription.agreement.Products;
import be.ligneclaire.platform.subscription.plan.PlannedPlans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Ends services, and with the last service of an item the item.
@Component
public class Endings {

    private final Services services;
    private final Products products;
    private final Packages packages;
    private final PlannedPlans planned;
    private final Fulfilment fulfilment;
    private final Agenda agenda;
    private final Keys keys;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;

    Endings(
            Services services,
            Products products,
            Packages packages,
            PlannedPlans planned,
            Fulfilment fulfilment,
            Agenda agenda,
            Keys keys,
            BusinessTime time,
            ApplicationEventPublisher news) {
        this.services = services;
        this.products = products;
        this.packages = packages;
        this.planned = planned;
        this.fulfilment = fulfilment;
        this.agenda = agenda;
        this.keys = keys;
        this.time = time;
        this.news = news;
    }

    /// Ends services at once; `day` is the first day on which they are no longer there.
    ///
    /// @param reason `cancelled`, `not-installed`, `not-activated`
    void now(List<Ending> endings, LocalDate day, EndReason why, String reason) {
        var ended = endings.stream().filter(ending -> ending.service().lives()).toList();
        ended.forEach(ending -> end(ending.service(), day, why));
        ended.forEach(ending -> news.publishEvent(new ServiceChanged(
                ending.service().serviceId(),
                ending.service().itemId(),
                ending.service().accountId(),
                ending.service().edition(),
                ending.service().state(),
                State.ENDED,
                reason,
                ending.rule())));
        itemsWithoutServices(ended, day, why).forEach((_, of) -> {
            var first = of.getFirst();
            news.publishEvent(new ContractEnded(
                    first.service().contractId(),
                    first.service().accountId(),
                    first.service().edition(),
                    of.stream().map(ending -> ending.service().itemId()).toList(),
                    day,
                    reason,
                    first.rule()));
        });
        ended.forEach(ending -> news.publishEvent(
                new LineChanged(ending.service().serviceId(), ending.service().identifier())));
    }

    private void end(Running service, LocalDate day, EndReason why) {
        services.end(service, day, time.now());
        products.end(service, day, why);
        products.drop(service, why);
        planned.drop(service);
        agenda.cancel(AutomaticCancellations.KIND, keys.of(service));
        fulfilment.stop(service.serviceId(), service.edition());
    }

    /// The ending of one service for each item that has none left, by contract.
    private Map<Long, List<Ending>> itemsWithoutServices(List<Ending> ended, LocalDate day, EndReason why) {
        var byContract = new LinkedHashMap<Long, List<Ending>>();
        var seen = new ArrayList<Long>();
        for (var ending : ended) {
            var service = ending.service();
            var ofItem = services.ofItem(service.itemId());
            if (ofItem.stream().anyMatch(Running::lives)) {
                packages.leave(service, ofItem, day, why);
            } else if (!seen.contains(service.itemId())) {
                seen.add(service.itemId());
                products.endPackage(service, day, why);
                products.dropPackage(service, why);
                agenda.cancel(WishedEnds.KIND, keys.ofItem(service));
                byContract
                        .computeIfAbsent(service.contractId(), _ -> new ArrayList<>())
                        .add(ending);
            }
        }
        return byContract;
    }

    /// @param rule the rule by which the service ends
    record Ending(Running service, RuleId rule) {}
}
