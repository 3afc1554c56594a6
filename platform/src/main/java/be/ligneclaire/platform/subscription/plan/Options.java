package be.ligneclaire.platform.subscription.plan;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.rules.start.OptionDependency;
import be.ligneclaire.core.rules.start.OptionSwitch;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.catalog.Catalog.OptionOffer;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.subscription.Subscriptions.Answer;
import be.ligneclaire.platform.subscription.Subscriptions.Done;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.Subscriptions.LineChanged;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import be.ligneclaire.platform.subscription.Subscriptions.Refused;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import be.ligneclaire.platform.subscription.agreement.PriceList;
import be.ligneclaire.platform.subscription.agreement.Products;
import be.ligneclaire.platform.subscription.agreement.Products.NewProduct;
import be.ligneclaire.platform.subscription.letter.Letters;
import be.ligneclaire.platform.subscription.life.Running;
import be.ligneclaire.platform.subscription.life.Services;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Options of an active service, on and off (`portal.options`): on at once and pro rata, off with the
/// month. An option exists only with its service and ends with it (`catalog.option-dependency`). An
/// option's last day is noted at once, so that nothing need happen on that day.
@Component
public class Options {

    private static final RuleId RULE = RuleId.PORTAL_OPTIONS;

    private final Services services;
    private final Products products;
    private final RunningOptions running;
    private final PriceList prices;
    private final Fulfilment fulfilment;
    private final Evidence evidence;
    private final Letters letters;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;

    Options(
            Services services,
            Products products,
            RunningOptions running,
            PriceList prices,
            Fulfilment fulfilment,
            Evidence evidence,
            Letters letters,
            BusinessTime time,
            ApplicationEventPublisher news) {
        this.services = services;
        this.products = products;
        this.running = running;
        this.prices = prices;
        this.fulfilment = fulfilment;
        this.evidence = evidence;
        this.letters = letters;
        this.time = time;
        this.news = news;
    }

    /// Carries out a request that arrived now.
    ///
    /// @throws IllegalArgumentException when there is no such item or no such option on sale
    public Answer change(long accountId, ItemRef item, String optionId, boolean active, Actor by) {
        var named = Services.named(services.lockAll(accountId), item);
        var today = time.today();
        var option = prices.option(optionId, today);
        var edition = named.getFirst().edition();
        evidence.record(
                by,
                active ? "option-on-requested" : "option-off-requested",
                Optional.of(accountId),
                "item " + item.itemId(),
                Optional.of(edition),
                Map.of("option", optionId));
        var service = named.stream()
                .filter(each -> each.service() == option.forService())
                .findFirst();
        if (!OptionDependency.allowed(edition, service.isPresent())) {
            return new Refused(RuleId.CATALOG_OPTION_DEPENDENCY, "option-of-another-service");
        }
        return service.map(each -> change(each, option, active, today))
                .orElseThrow(() -> new IllegalStateException("An option without its service was allowed"));
    }

    private Answer change(Running service, OptionOffer option, boolean active, LocalDate today) {
        var works = service.state() == State.ACTIVE;
        var day =
                OptionSwitch.effective(service.edition(), works, active, today).value();
        if (!works || day.isEmpty()) {
            return new Refused(RULE, "service-not-active");
        }
        var answer = active ? switchOn(service, option, today) : switchOff(service, option, today, day.get());
        if (answer instanceof Done done) {
            news.publishEvent(new LineChanged(service.serviceId(), service.identifier()));
            letters.optionSwitched(
                    service,
                    option.id(),
                    option.monthly(),
                    active,
                    done.effective().orElse(today));
        }
        return answer;
    }

    private Answer switchOn(Running service, OptionOffer option, LocalDate today) {
        var current = running.find(service, option.id(), today);
        if (current.isPresent() && current.get().switchedOff()) {
            running.goOn(current.get().agreedId(), service);
            return new Done(Optional.of(today), RULE);
        }
        if (current.isPresent()) {
            return new Refused(RULE, "already-on");
        }
        products.add(
                NewProduct.of(
                        service,
                        option.id(),
                        option.isRent() ? ProductKind.RENT : ProductKind.OPTION,
                        option.monthly()),
                Optional.of(today),
                service.endsOn());
        option.equipment().ifPresent(kind -> fulfilment.lend(service.serviceId(), kind));
        return new Done(Optional.of(today), RULE);
    }

    private Answer switchOff(Running service, OptionOffer option, LocalDate today, LocalDate monthEnd) {
        var current = running.find(service, option.id(), today);
        if (current.isEmpty() || current.get().switchedOff()) {
            return new Refused(RULE, "already-off");
        }
        var endsBefore = service.endsOn().filter(end -> !end.isAfter(monthEnd));
        if (endsBefore.isPresent()) {
            return new Done(endsBefore, RULE);
        }
        running.endOn(current.get().agreedId(), monthEnd);
        return new Done(Optional.of(monthEnd), RULE);
    }
}
