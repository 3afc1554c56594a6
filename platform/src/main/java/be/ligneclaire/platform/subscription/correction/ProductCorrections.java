package be.ligneclaire.platform.subscription.correction;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.rules.ending.PlanChangeTiming;
import be.ligneclaire.core.rules.start.ContractStart;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.subscription.Corrections.CorrectionKind;
import be.ligneclaire.platform.subscription.Subscriptions.Answer;
import be.ligneclaire.platform.subscription.Subscriptions.Done;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.Subscriptions.LineChanged;
import be.ligneclaire.platform.subscription.Subscriptions.Refused;
import be.ligneclaire.platform.subscription.agreement.PriceList;
import be.ligneclaire.platform.subscription.correction.CorrectionRows.Ran;
import be.ligneclaire.platform.subscription.correction.CorrectionRows.Said;
import be.ligneclaire.platform.subscription.life.Running;
import be.ligneclaire.platform.subscription.life.Services;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Another plan, or another option, than was noted ran from a day until the next change. The day is
/// one on which it could have begun: the first day of what was noted, the 1st of a month, or where
/// a plan waits for its installation (`contract.plan-change-timing`) any day.
///
/// Not here: the plans inside a package.
@Component
public class ProductCorrections {

    private static final List<String> OPTIONS = List.of("option", "rent");

    private final Services services;
    private final CorrectionRows rows;
    private final PriceList prices;
    private final Evidence evidence;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;

    ProductCorrections(
            Services services,
            CorrectionRows rows,
            PriceList prices,
            Evidence evidence,
            BusinessTime time,
            ApplicationEventPublisher news) {
        this.services = services;
        this.rows = rows;
        this.prices = prices;
        this.evidence = evidence;
        this.time = time;
        this.news = news;
    }

    /// Puts a plan right; said again, nothing changes.
    ///
    /// @throws IllegalArgumentException when there is no such item, no such offer was sold, or no
    ///     reason is given
    public Answer plan(long accountId, ItemRef item, String offerId, LocalDate from, String why, Actor by) {
        var said = new Said(why, by);
        var named = Services.named(services.lockAll(accountId), item);
        record(accountId, item, named.getFirst(), "plan-corrected", offerId, from, said);
        var rule = RuleId.CONTRACT_PLAN_CHANGE_TIMING;
        if (from.isAfter(time.today())) {
            return new Refused(rule, "day-to-come");
        }
        var offer = prices.offer(offerId, from);
        var service =
                named.stream().filter(each -> each.service() == offer.service()).findFirst();
        if (service.isEmpty()) {
            return new Refused(rule, "offer-of-another-service");
        }
        if (!offer.editions().isEmpty()
                && !offer.editions().contains(service.get().edition().code())) {
            return new Refused(rule, "offer-not-in-edition");
        }
        var noted = noted(item, service.get(), from, product -> product.kind().equals("plan"));
        if (noted.isEmpty()) {
            return new Refused(rule, "nothing-ran-that-day");
        }
        if (noted.get().inPackage()) {
            return new Refused(rule, "part-of-a-package");
        }
        if (noted.get().product().equals(offerId)) {
            return new Done(Optional.of(from), rule);
        }
        var anyDay = PlanChangeTiming.waitsForActivation(
                service.get().edition(), service.get().family());
        if (!anyDay && !couldBegin(noted.get(), from)) {
            return new Refused(rule, "not-a-first-day");
        }
        var priced = priceDay(service.get(), item, noted.get(), from);
        rows.cut(noted.get(), from, CorrectionKind.PLAN, said);
        rows.putInPlace(
                noted.get(),
                from,
                offerId,
                "plan",
                prices.offer(offerId, priced).monthly(),
                said);
        if (!noted.get().endReason().equals(Optional.of("plan-change"))) {
            services.offer(service.get(), offerId);
        }
        changed(service.get());
        return new Done(Optional.of(from), rule);
    }

    /// Puts an option right: another ran in its place, or none.
    ///
    /// @throws IllegalArgumentException when there is no such item, no such option was sold, or no
    ///     reason is given
    public Answer option(
            long accountId,
            ItemRef item,
            String optionId,
            Optional<String> instead,
            LocalDate from,
            String why,
            Actor by) {
        var said = new Said(why, by);
        var named = Services.named(services.lockAll(accountId), item);
        record(accountId, item, named.getFirst(), "option-corrected", optionId, from, said);
        var rule = RuleId.PORTAL_OPTIONS;
        if (from.isAfter(time.today())) {
            return new Refused(rule, "day-to-come");
        }
        var option = prices.option(optionId, from);
        var service = named.stream()
                .filter(each -> each.service() == option.forService())
                .findFirst();
        if (service.isEmpty()) {
            return new Refused(rule, "option-of-another-service");
        }
        var other = instead.map(id -> prices.option(id, from));
        if (other.filter(each -> each.forService() != option.forService()).isPresent()) {
            return new Refused(rule, "option-of-another-service");
        }
        var noted = noted(item, service.get(), from, product -> isOption(product, optionId));
        var inPlace = instead.flatMap(id -> noted(item, service.get(), from, product -> isOption(product, id)));
        if (noted.isEmpty()) {
            return inPlace.isPresent() ? new Done(Optional.of(from), rule) : new Refused(rule, "nothing-ran-that-day");
        }
        if (inPlace.isPresent()) {
            return new Refused(rule, "runs-already");
        }
        if (!couldBegin(noted.get(), from)) {
            return new Refused(rule, "not-a-first-day");
        }
        rows.cut(noted.get(), from, CorrectionKind.OPTION, said);
        other.ifPresent(each ->
                rows.putInPlace(noted.get(), from, each.id(), each.isRent() ? "rent" : "option", each.monthly(), said));
        changed(service.get());
        return new Done(Optional.of(from), rule);
    }

    private void record(
            long accountId, ItemRef item, Running service, String action, String product, LocalDate from, Said said) {
        var content = new HashMap<>(Map.of("product", product, "from", from.toString(), "why", said.why()));
        evidence.record(
                said.by(),
                action,
                Optional.of(accountId),
                "item " + item.itemId(),
                Optional.of(service.edition()),
                content);
    }

    private Optional<Ran> noted(ItemRef item, Running service, LocalDate day, java.util.function.Predicate<Ran> which) {
        return rows.ran(item.itemId()).stream()
                .filter(product -> product.serviceId() == service.serviceId() && product.runsOn(day))
                .filter(which)
                .findFirst();
    }

    private static boolean isOption(Ran product, String id) {
        return OPTIONS.contains(product.kind()) && product.product().equals(id);
    }

    private static boolean couldBegin(Ran noted, LocalDate from) {
        return noted.startsOn().equals(from) || from.getDayOfMonth() == 1;
    }

    /// The day whose price list counts: for the plan that an item begins with, the one of
    /// `catalog.price-at-start`.
    private LocalDate priceDay(Running service, ItemRef item, Ran noted, LocalDate from) {
        var isFirst = noted.startsOn().equals(from)
                && rows.start(service).filter(from::equals).isPresent();
        return isFirst && ContractStart.atAcceptance(service.edition()) ? service.acceptedOn() : from;
    }

    private void changed(Running service) {
        news.publishEvent(new LineChanged(service.serviceId(), service.identifier()));
    }
}
