package be.ligneclaire.platform.portal.products;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.portal.page.Clauses;
import be.ligneclaire.platform.portal.page.Inclusions;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.products.ProductsView.Agreement;
import be.ligneclaire.platform.portal.products.ProductsView.Fact;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Contract;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What was agreed about a product: the contract, its edition, and what the plan includes.
@Component
class Agreements {

    private final Subscriptions subscriptions;
    private final Catalog catalog;
    private final Inclusions inclusions;
    private final BusinessTime time;
    private final PageWords words;

    Agreements(
            Subscriptions subscriptions, Catalog catalog, Inclusions inclusions, BusinessTime time, PageWords words) {
        this.subscriptions = subscriptions;
        this.catalog = catalog;
        this.inclusions = inclusions;
        this.time = time;
        this.words = words;
    }

    /// What the plans of an item include, as the price list of today has them.
    private List<String> includes(Language language, Item item) {
        var plans = item.services().stream().map(ServiceLine::offer).toList();
        return catalog.isLoaded()
                ? catalog.offers(time.today()).stream()
                        .filter(offer -> plans.contains(offer.id()))
                        .flatMap(offer -> inclusions.of(language, offer).stream())
                        .toList()
                : List.of();
    }

    Agreement of(Language language, Item item) {
        var contract = subscriptions.contractsOf(item.accountId()).stream()
                .filter(agreed -> agreed.contractId() == item.contractId())
                .findFirst();
        var edition = item.edition();
        return new Agreement(
                includes(language, item),
                edition.code(),
                "/" + language.code() + "/terms/" + edition.code(),
                contract.map(agreed -> facts(language, agreed)).orElse(List.of()),
                Clauses.of(language, edition.code(), edition.clauses(RuleId.CATALOG_PRICE_AT_START)));
    }

    private List<Fact> facts(Language language, Contract contract) {
        var formats = new PageFormats(language);
        var accepted =
                Optional.of(new Fact(words.of(language, "contract.accepted"), formats.instant(contract.acceptedAt())));
        var since =
                contract.effectiveOn().map(day -> new Fact(words.of(language, "contract.since"), formats.date(day)));
        var runs = new Fact(
                words.of(language, "contract.runs"),
                contract.endsOn()
                        .map(day -> words.of(language, "contract.until", formats.date(day)))
                        .orElseGet(() -> words.of(language, "contract.indefinite")));
        return Stream.of(accepted, since, Optional.of(runs))
                .flatMap(Optional::stream)
                .toList();
    }
}
