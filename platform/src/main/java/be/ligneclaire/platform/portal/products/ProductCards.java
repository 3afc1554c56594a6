package be.ligneclaire.platform.portal.products;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.fulfilment.Fulfilment.LineFacts;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.products.ProductsView.Extra;
import be.ligneclaire.platform.portal.products.ProductsView.Fact;
import be.ligneclaire.platform.portal.products.ProductsView.Line;
import be.ligneclaire.platform.portal.products.ProductsView.Next;
import be.ligneclaire.platform.portal.products.ProductsView.Product;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts the products of an account into words.
@Component
public class ProductCards {

    private final Subscriptions subscriptions;
    private final Fulfilment fulfilment;
    private final BusinessTime time;
    private final PageWords words;

    ProductCards(Subscriptions subscriptions, Fulfilment fulfilment, BusinessTime time, PageWords words) {
        this.subscriptions = subscriptions;
        this.fulfilment = fulfilment;
        this.time = time;
        this.words = words;
    }

    /// All products, those that run before those that have ended.
    public ProductsView of(Language language, long account) {
        var items = subscriptions.itemsOf(account);
        var facts = facts(items);
        var byEnded = items.stream().collect(Collectors.partitioningBy(ProductCards::hasEnded));
        return new ProductsView(
                products(language, byEnded.getOrDefault(false, List.of()), facts),
                products(language, byEnded.getOrDefault(true, List.of()), facts));
    }

    /// One product of the account.
    Product one(Language language, Item item) {
        return product(language, item, facts(List.of(item)));
    }

    private static boolean hasEnded(Item item) {
        return item.services().stream().allMatch(line -> line.state() == State.ENDED);
    }

    private Map<Long, LineFacts> facts(List<Item> items) {
        var services = items.stream()
                .flatMap(item -> item.services().stream())
                .map(ServiceLine::serviceId)
                .toList();
        return fulfilment.facts(services).stream().collect(Collectors.toMap(LineFacts::serviceId, Function.identity()));
    }

    private List<Product> products(Language language, List<Item> items, Map<Long, LineFacts> facts) {
        return items.stream().map(item -> product(language, item, facts)).toList();
    }

    private Product product(Language language, Item item, Map<Long, LineFacts> facts) {
        var formats = new PageFormats(language);
        var my = "/" + language.code() + "/my/";
        return new Product(
                words.product(language, item.product()),
                my + "products/" + item.publicId(),
                item.services().stream().anyMatch(line -> line.billingStart().isPresent())
                        ? my + "usage/" + item.publicId()
                        : "",
                formats.money(item.monthly()),
                item.services().stream()
                        .map(line -> line(language, line, Optional.ofNullable(facts.get(line.serviceId()))))
                        .toList(),
                extras(language, item),
                next(language, item));
    }

    private List<Extra> extras(Language language, Item item) {
        var formats = new PageFormats(language);
        var today = time.today();
        return item.products().stream()
                .filter(agreed -> isExtra(agreed) && agreed.days().getEnd().isAfter(today))
                .map(agreed -> new Extra(
                        words.product(language, agreed.product()),
                        formats.money(agreed.monthly()),
                        lastDay(agreed).map(formats::date).orElse("")))
                .toList();
    }

    private static boolean isExtra(AgreedProduct agreed) {
        return switch (agreed.kind()) {
            case OPTION, RENT, PROMOTION -> true;
            case PLAN, PACKAGE -> false;
        };
    }

    /// The last day of an agreed product whose end is known.
    private static Optional<LocalDate> lastDay(AgreedProduct agreed) {
        return agreed.days().isUnboundedEnd() || agreed.days().getEnd().getYear() >= 9000
                ? Optional.empty()
                : Optional.of(agreed.days().getEndInclusive());
    }

    private List<Next> next(Language language, Item item) {
        var formats = new PageFormats(language);
        var plan = item.nextPlan()
                .map(planned -> new Next(
                        planned.effective()
                                .map(day -> words.of(
                                        language,
                                        "product.next.plan",
                                        words.product(language, planned.offer()),
                                        formats.date(day)))
                                .orElseGet(() -> words.of(
                                        language, "product.next.plan-waits", words.product(language, planned.offer()))),
                        RuleId.CONTRACT_PLAN_CHANGE_TIMING.id()));
        var ends = item.services().stream()
                .filter(line -> line.state() != State.ENDED)
                .flatMap(line -> line.endsOn().stream())
                .distinct()
                .map(day -> new Next(words.of(language, "product.next.end", formats.date(day)), ""));
        return Stream.concat(plan.stream(), ends).toList();
    }

    private Line line(Language language, ServiceLine line, Optional<LineFacts> facts) {
        var formats = new PageFormats(language);
        return new Line(
                words.of(language, "service." + line.service().word()),
                formats.line(line.identifier()),
                words.of(language, "state." + line.state().word()),
                tone(line.state()),
                line.billingStart().map(formats::date).orElse(""),
                facts.map(known -> facts(language, line, known)).orElse(List.of()));
    }

    private List<Fact> facts(Language language, ServiceLine line, LineFacts facts) {
        var formats = new PageFormats(language);
        var card = facts.card()
                .map(kind -> new Fact(
                        words.of(language, "product.card"),
                        words.of(language, "card." + kind.name().toLowerCase(java.util.Locale.ROOT))));
        var number = facts.iccidEnd()
                .map(end -> new Fact(
                        words.of(language, "product.card-number"), words.of(language, "product.card-number-end", end)));
        var delivery = line.state() == State.ORDERED
                ? facts.cardDeliveredAt()
                        .map(at -> new Fact(words.of(language, "product.card-delivery"), formats.instant(at)))
                : Optional.<Fact>empty();
        var equipment = facts.equipment().isEmpty()
                ? Optional.<Fact>empty()
                : Optional.of(new Fact(
                        words.of(language, "product.equipment"),
                        facts.equipment().stream()
                                .map(id -> words.product(language, id))
                                .collect(Collectors.joining(", "))));
        return Stream.of(card, number, delivery, equipment)
                .flatMap(Optional::stream)
                .toList();
    }

    /// The tone of a state; never its only carrier.
    private static String tone(State state) {
        return switch (state) {
            case ACTIVE -> "good";
            case ORDERED -> "due";
            case LIMITED, SUSPENDED -> "late";
            case ENDED -> "plain";
        };
    }
}
