package be.ligneclaire.platform.subscription.correction;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.subscription.Subscriptions.Answer;
import be.ligneclaire.platform.subscription.Subscriptions.Done;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.Subscriptions.LineChanged;
import be.ligneclaire.platform.subscription.Subscriptions.Refused;
import be.ligneclaire.platform.subscription.correction.CorrectionRows.Ran;
import be.ligneclaire.platform.subscription.correction.CorrectionRows.Said;
import be.ligneclaire.platform.subscription.life.Running;
import be.ligneclaire.platform.subscription.life.Services;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// A service worked from another day than was noted (`billing.start-mobile`,
/// `billing.start-internet-fixed`): what began with it moves along. An obvious error is corrected
/// at any time (`care.invoice-dispute`), so no day is too long ago.
///
/// The prices stay those that were agreed, and a contract stays in force from the day on which it
/// took effect.
@Component
public class StartCorrections {

    private final Services services;
    private final CorrectionRows rows;
    private final Evidence evidence;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;

    StartCorrections(
            Services services,
            CorrectionRows rows,
            Evidence evidence,
            BusinessTime time,
            ApplicationEventPublisher news) {
        this.services = services;
        this.rows = rows;
        this.evidence = evidence;
        this.time = time;
        this.news = news;
    }

    /// Puts the first day of an item right; said again, nothing changes.
    ///
    /// @throws IllegalArgumentException when there is no such item, or no reason is given
    public Answer correct(long accountId, ItemRef item, LocalDate day, String why, Actor by) {
        var said = new Said(why, by);
        var named = Services.named(services.lockAll(accountId), item);
        var first = named.getFirst();
        evidence.record(
                by,
                "start-corrected",
                Optional.of(accountId),
                "item " + item.itemId(),
                Optional.of(first.edition()),
                Map.of("first-day", day.toString(), "why", why));
        var rule = rule(first);
        var ran = rows.ran(item.itemId());
        var start = start(first, ran);
        if (start.isEmpty()) {
            return new Refused(rule, "not-started");
        }
        return obstacle(item, named, ran, start.get(), day)
                .<Answer>map(reason -> new Refused(rule, reason))
                .orElseGet(() -> {
                    move(named, ran, start.get(), day, said);
                    return new Done(Optional.of(day), rule);
                });
    }

    /// Of a package the day on which it began, of a single service its own.
    private Optional<LocalDate> start(Running service, List<Ran> ran) {
        return service.inPackage()
                ? ran.stream()
                        .filter(product -> product.kind().equals("package"))
                        .map(Ran::startsOn)
                        .findFirst()
                : rows.start(service);
    }

    private Optional<String> obstacle(
            ItemRef item, List<Running> named, List<Ran> ran, LocalDate start, LocalDate day) {
        if (item.serviceId().isPresent() && named.getFirst().inPackage()) {
            return Optional.of("part-of-a-package");
        }
        if (day.isAfter(time.today())) {
            return Optional.of("day-to-come");
        }
        if (named.stream().anyMatch(service -> day.isBefore(service.acceptedOn()))) {
            return Optional.of("before-the-order");
        }
        return ran.stream()
                .map(product -> product.startsOn().equals(start) ? product.endsOn() : Optional.of(product.startsOn()))
                .flatMap(Optional::stream)
                .filter(limit -> !day.isBefore(limit))
                .map(_ -> "something-changed-before")
                .findFirst();
    }

    private void move(List<Running> named, List<Ran> ran, LocalDate start, LocalDate day, Said said) {
        if (day.equals(start)) {
            return;
        }
        ran.stream()
                .filter(product -> product.startsOn().equals(start))
                .forEach(product -> rows.moveStart(product, day, said));
        named.stream()
                .filter(service -> rows.start(service).filter(start::equals).isPresent())
                .forEach(service -> {
                    rows.moveStart(service, day);
                    news.publishEvent(new LineChanged(service.serviceId(), service.identifier()));
                });
    }

    private static RuleId rule(Running service) {
        return service.service() == Service.MOBILE ? RuleId.BILLING_START_MOBILE : RuleId.BILLING_START_INTERNET_FIXED;
    }
}
