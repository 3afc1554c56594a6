package be.ligneclaire.platform.subscription.life;

import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import be.ligneclaire.platform.subscription.agreement.Products;
import be.ligneclaire.platform.subscription.life.Endings.Ending;
import be.ligneclaire.platform.subscription.plan.PlannedPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Ends that lie ahead. Billing knows the day from the moment it was registered; at 00:00 of that day the
/// service stops.
@Component
public class WishedEnds implements AgendaHandler {

    static final String KIND = "wished-end";

    private final Services services;
    private final Products products;
    private final PlannedPlans planned;
    private final Endings endings;
    private final Agenda agenda;
    private final Keys keys;

    WishedEnds(Services services, Products products, PlannedPlans planned, Endings endings, Agenda agenda, Keys keys) {
        this.services = services;
        this.products = products;
        this.planned = planned;
        this.endings = endings;
        this.agenda = agenda;
        this.keys = keys;
    }

    /// Notes that services will end on a day. A plan change that would only come then is dropped.
    void on(List<Ending> endings, LocalDate day) {
        for (var ending : endings) {
            var service = ending.service();
            services.willEnd(service, day);
            products.end(service, day, EndReason.CANCELLED);
            if (service.inPackage()) {
                products.endPackage(service, day, EndReason.CANCELLED);
            }
            planned.dropFrom(service, day);
        }
        endings.stream().map(Ending::service).forEach(this::noteFirst);
    }

    private void noteFirst(Running service) {
        services.ofItem(service.itemId()).stream()
                .filter(Running::lives)
                .flatMap(each -> each.endsOn().stream())
                .min(LocalDate::compareTo)
                .ifPresent(first -> agenda.put(
                        KIND, keys.ofItem(service), Brussels.startOf(first), Long.toString(service.accountId())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.WISHED_ENDS;
    }

    @Override
    public void due(EntryKey key, Instant due, String payload) {
        var day = Brussels.dateOf(due);
        services.lockAccount(Long.parseLong(payload));
        var ofItem = services.ofItem(key.item()).stream().filter(Running::lives).toList();
        var ending = ofItem.stream()
                .filter(service ->
                        service.endsOn().map(end -> !end.isAfter(day)).orElse(false))
                .map(service -> new Ending(service, ruleOf(service)))
                .toList();
        endings.now(ending, day, EndReason.CANCELLED, "cancelled");
        ofItem.stream().findFirst().ifPresent(this::noteFirst);
    }

    private static RuleId ruleOf(Running service) {
        return switch (service.service()) {
            case MOBILE -> RuleId.CONTRACT_END_DATE_MOBILE;
            case INTERNET, FIXED_TELEPHONY, TV -> RuleId.CONTRACT_CANCEL_BY_CUSTOMER;
        };
    }
}
