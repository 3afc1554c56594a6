package be.ligneclaire.platform.ordering.order;

import be.ligneclaire.core.rules.equipment.OwnModem;
import be.ligneclaire.core.rules.start.FixedNeedsInternet;
import be.ligneclaire.core.rules.start.OptionDependency;
import be.ligneclaire.core.rules.start.TvPrerequisite;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.ordering.Ordering.NewOrder;
import be.ligneclaire.platform.ordering.order.Basket.Wish;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What stands in the way of an order by itself, without a person's judgment: the first obstacle counts.
@Component
class Checks {

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{7,14}");

    private final Subscriptions subscriptions;
    private final Fulfilment fulfilment;

    Checks(Subscriptions subscriptions, Fulfilment fulfilment) {
        this.subscriptions = subscriptions;
        this.fulfilment = fulfilment;
    }

    /// @throws IllegalArgumentException when a number that is brought along is not a telephone number
    Optional<Obstacle> firstObstacle(NewOrder order, List<Wish> wishes, LocalDate today) {
        return sellable(order.edition(), wishes)
                .or(() -> optionsHaveTheirService(order.edition(), wishes))
                .or(() -> promotionsAreForTheirProducts(wishes))
                .or(() -> basesAreThere(order, wishes))
                .or(() -> ownModemsAreForeseen(order.edition(), wishes))
                .or(() -> numbersAreFree(wishes, today));
    }

    private static Optional<Obstacle> sellable(Edition edition, List<Wish> wishes) {
        var foreign = wishes.stream()
                .flatMap(wish -> wish.offers().stream())
                .anyMatch(offer ->
                        !offer.editions().isEmpty() && !offer.editions().contains(edition.code()));
        return foreign ? obstacle(RuleId.ORDERING_REFUSAL_GROUNDS, Reason.OFFER_NOT_IN_EDITION) : Optional.empty();
    }

    private static Optional<Obstacle> optionsHaveTheirService(Edition edition, List<Wish> wishes) {
        var alone = wishes.stream()
                .anyMatch(wish -> wish.options().stream()
                        .anyMatch(option -> !OptionDependency.allowed(edition, wish.has(option.forService()))));
        return alone ? obstacle(RuleId.CATALOG_OPTION_DEPENDENCY, Reason.OPTION_WITHOUT_SERVICE) : Optional.empty();
    }

    private static Optional<Obstacle> promotionsAreForTheirProducts(List<Wish> wishes) {
        var foreign = wishes.stream()
                .anyMatch(wish -> wish.promotion().stream()
                        .anyMatch(promotion ->
                                !promotion.forProducts().contains(wish.item().product())));
        return foreign
                ? obstacle(RuleId.ORDERING_REFUSAL_GROUNDS, Reason.PROMOTION_OF_ANOTHER_PRODUCT)
                : Optional.empty();
    }

    /// Fixed telephony needs Internet (fr) and television a base (en), ordered with it or running at the
    /// account.
    private Optional<Obstacle> basesAreThere(NewOrder order, List<Wish> wishes) {
        var hasInternet = has(order, wishes, Service.INTERNET);
        if (wishes.stream().anyMatch(wish -> wish.has(Service.FIXED_TELEPHONY))
                && !FixedNeedsInternet.allowed(order.edition(), hasInternet)) {
            return obstacle(RuleId.CATALOG_FIXED_NEEDS_INTERNET, Reason.FIXED_TELEPHONY_WITHOUT_INTERNET);
        }
        if (wishes.stream().anyMatch(wish -> wish.has(Service.TV))
                && !TvPrerequisite.allowed(order.edition(), hasInternet, has(order, wishes, Service.MOBILE))) {
            return obstacle(RuleId.CATALOG_TV_PREREQUISITE, Reason.TELEVISION_WITHOUT_BASE);
        }
        return Optional.empty();
    }

    private boolean has(NewOrder order, List<Wish> wishes, Service service) {
        return wishes.stream().anyMatch(wish -> wish.has(service))
                || subscriptions.itemsOf(order.accountId()).stream()
                        .flatMap(item -> item.services().stream())
                        .anyMatch(line -> line.service() == service && stays(line));
    }

    private static boolean stays(ServiceLine line) {
        return line.state() != State.ENDED && line.endsOn().isEmpty();
    }

    private static Optional<Obstacle> ownModemsAreForeseen(Edition edition, List<Wish> wishes) {
        var wanted = wishes.stream().anyMatch(wish -> wish.item().ownModem());
        return wanted && !OwnModem.foreseen(edition)
                ? obstacle(RuleId.EQUIPMENT_OWN_MODEM_ALLOWED, Reason.OWN_MODEM_NOT_IN_EDITION)
                : Optional.empty();
    }

    private Optional<Obstacle> numbersAreFree(List<Wish> wishes, LocalDate today) {
        var seen = new ArrayList<String>();
        for (var wish : wishes) {
            var number = wish.item().number();
            if (number.isEmpty()) {
                continue;
            }
            if (!NUMBER.matcher(number.get()).matches()) {
                throw new IllegalArgumentException("Not a telephone number with its country: " + number.get());
            }
            if (!wish.has(Service.MOBILE) && !wish.has(Service.FIXED_TELEPHONY)) {
                return obstacle(RuleId.ORDERING_REFUSAL_GROUNDS, Reason.NUMBER_WITHOUT_TELEPHONY);
            }
            if (seen.contains(number.get()) || fulfilment.isTaken(number.get(), today)) {
                return obstacle(RuleId.ORDERING_REFUSAL_GROUNDS, Reason.NUMBER_IN_USE);
            }
            seen.add(number.get());
        }
        return Optional.empty();
    }

    private static Optional<Obstacle> obstacle(RuleId rule, Reason reason) {
        return Optional.of(new Obstacle(rule, reason));
    }

    /// A rule that says no, and why.
    record Obstacle(RuleId rule, Reason reason) {}
}
