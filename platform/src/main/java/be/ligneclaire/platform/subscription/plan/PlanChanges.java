package be.ligneclaire.platform.subscription.plan;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.rules.ending.PlanChangeTiming;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.subscription.Subscriptions.Answer;
import be.ligneclaire.platform.subscription.Subscriptions.Done;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.Subscriptions.Refused;
import be.ligneclaire.platform.subscription.agreement.PriceList;
import be.ligneclaire.platform.subscription.letter.Letters;
import be.ligneclaire.platform.subscription.life.Running;
import be.ligneclaire.platform.subscription.life.Services;
import be.ligneclaire.platform.subscription.plan.PlannedPlans.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Another plan for a service (`contract.plan-change-timing`): from the 1st of the next month, or under the
/// French edition for Internet and fixed telephony from the installation that follows.
///
/// Its price is that of the list on the day of the request, which the confirmation repeats.
@Component
public class PlanChanges implements AgendaHandler {

    static final String KIND = "plan-change";
    private static final RuleId RULE = RuleId.CONTRACT_PLAN_CHANGE_TIMING;

    private final Services services;
    private final PlannedPlans planned;
    private final PlanInForce inForce;
    private final PriceList prices;
    private final Evidence evidence;
    private final Letters letters;
    private final BusinessTime time;

    PlanChanges(
            Services services,
            PlannedPlans planned,
            PlanInForce inForce,
            PriceList prices,
            Evidence evidence,
            Letters letters,
            BusinessTime time) {
        this.services = services;
        this.planned = planned;
        this.inForce = inForce;
        this.prices = prices;
        this.evidence = evidence;
        this.letters = letters;
        this.time = time;
    }

    /// Registers a request that arrived now.
    ///
    /// @throws IllegalArgumentException when there is no such item or no such offer on sale
    public Answer request(long accountId, ItemRef item, String offerId, Actor by) {
        var named = Services.named(services.lockAll(accountId), item);
        var today = time.today();
        var offer = prices.offer(offerId, today);
        var edition = named.getFirst().edition();
        evidence.record(
                by,
                "plan-change-requested",
                Optional.of(accountId),
                "item " + item.itemId(),
                Optional.of(edition),
                Map.of("offer", offerId));
        var chosen = named.stream()
                .filter(service -> service.service() == offer.service())
                .findFirst();
        return chosen.map(service -> obstacle(service, offer, today)
                        .<Answer>map(reason -> new Refused(RULE, reason))
                        .orElseGet(() -> plan(service, offer, today)))
                .orElseGet(() -> new Refused(RULE, "offer-of-another-service"));
    }

    private Optional<String> obstacle(Running service, Offer offer, LocalDate today) {
        if (!service.lives()) {
            return Optional.of("item-ended");
        }
        if (!offer.editions().isEmpty()
                && !offer.editions().contains(service.edition().code())) {
            return Optional.of("offer-not-in-edition");
        }
        if (offer.id().equals(service.offer()) && planned.of(service).isEmpty()) {
            return Optional.of("same-plan");
        }
        var effective = PlanChangeTiming.newPlanFrom(service.edition(), service.family(), today);
        var endsBefore = effective.isPresent()
                && service.endsOn().map(end -> !end.isAfter(effective.get())).orElse(false);
        return endsBefore ? Optional.of("item-ends-before") : Optional.empty();
    }

    private Answer plan(Running service, Offer offer, LocalDate today) {
        if (offer.id().equals(service.offer())) {
            planned.drop(service);
            return new Done(Optional.of(today), RULE);
        }
        var effective = PlanChangeTiming.newPlanFrom(service.edition(), service.family(), today);
        planned.plan(service, offer.id(), offer.monthly(), time.now(), effective);
        letters.planPlanned(service, offer.id(), offer.monthly(), effective);
        return new Done(effective, RULE);
    }

    /// An installation has taken place: the plan that waited for it is put in force, without a word yet.
    ///
    /// @return the plan, to be announced
    public Optional<Planned> installed(Running service, LocalDate day) {
        var waiting = planned.of(service).filter(plan -> plan.effective().isEmpty());
        waiting.ifPresent(plan -> {
            planned.drop(service);
            inForce.replace(service, plan.offer(), plan.monthly(), day);
        });
        return waiting;
    }

    /// Tells that a plan has taken effect.
    ///
    /// @param service as it was before
    public void announce(Running service, Planned plan, LocalDate day) {
        inForce.announce(service, plan.offer(), day);
        letters.planChanged(service, plan.offer(), plan.monthly(), day);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.PLAN_CHANGES;
    }

    @Override
    public void due(EntryKey key, Instant due, String payload) {
        services.lock(Long.parseLong(payload))
                .filter(Running::lives)
                .ifPresent(service ->
                        planned.of(service).ifPresent(plan -> takesEffect(service, plan, Brussels.dateOf(due))));
    }

    private void takesEffect(Running service, Planned plan, LocalDate day) {
        planned.drop(service);
        inForce.replace(service, plan.offer(), plan.monthly(), day);
        announce(service, plan, day);
    }
}
