package be.ligneclaire.platform.subscription.agreement;

import be.ligneclaire.core.rules.start.ContractStart;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.catalog.Catalog.OptionOffer;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.fulfilment.Fulfilment;
import be.ligneclaire.platform.fulfilment.Fulfilment.CardKind;
import be.ligneclaire.platform.fulfilment.Fulfilment.ServiceToPrepare;
import be.ligneclaire.platform.subscription.Subscriptions.Concluded;
import be.ligneclaire.platform.subscription.Subscriptions.ContractStarted;
import be.ligneclaire.platform.subscription.Subscriptions.NewContract;
import be.ligneclaire.platform.subscription.Subscriptions.NewItem;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import be.ligneclaire.platform.subscription.agreement.Products.NewProduct;
import be.ligneclaire.platform.subscription.life.AutomaticCancellations;
import be.ligneclaire.platform.subscription.life.Services;
import be.ligneclaire.platform.subscription.reading.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Concludes a contract: binds it to its edition for life (`contract.edition-binding`), agrees prices, has
/// each service prepared.
///
/// The price is that of the list on the day the contract takes effect (`catalog.price-at-start`): its
/// acceptance, or under `en-2024` the activation, until when the list of the acceptance stands in.
@Component
public class Conclusion {

    private final Contracts contracts;
    private final Products products;
    private final Services services;
    private final Promotions promotions;
    private final PriceList prices;
    private final Fulfilment fulfilment;
    private final AutomaticCancellations automatic;
    private final Pages pages;
    private final ApplicationEventPublisher news;

    Conclusion(
            Contracts contracts,
            Products products,
            Services services,
            Promotions promotions,
            PriceList prices,
            Fulfilment fulfilment,
            AutomaticCancellations automatic,
            Pages pages,
            ApplicationEventPublisher news) {
        this.contracts = contracts;
        this.products = products;
        this.services = services;
        this.promotions = promotions;
        this.prices = prices;
        this.fulfilment = fulfilment;
        this.automatic = automatic;
        this.pages = pages;
        this.news = news;
    }

    /// Concludes; the same order again gives the contract that it already became.
    public Concluded conclude(NewContract contract, Consumer<Concluded> agreed) {
        var known = contracts.ofOrder(contract.orderId());
        if (known.isPresent()) {
            return concluded(contract.accountId(), known.get());
        }
        var day = Brussels.dateOf(contract.acceptedAt());
        var contractId = contracts.add(contract);
        var position = 0;
        for (var item : contract.items()) {
            addItem(contract, contractId, ++position, item, day);
        }
        var concluded = concluded(contract.accountId(), contractId);
        agreed.accept(concluded);
        ContractStart.effectiveOn(contract.edition(), day, Optional.empty())
                .ifPresent(effective -> begin(contract, concluded, effective));
        return concluded;
    }

    private void begin(NewContract contract, Concluded concluded, LocalDate effective) {
        contracts.takesEffect(concluded.contractId(), effective);
        news.publishEvent(new ContractStarted(
                concluded.contractId(),
                contract.accountId(),
                contract.edition(),
                concluded.items().stream().map(item -> item.itemId()).toList(),
                effective,
                "order-accepted",
                RuleId.CONTRACT_START));
    }

    private void addItem(NewContract contract, long contractId, int position, NewItem item, LocalDate day) {
        var sold = prices.product(item.product(), day);
        var options = item.options().stream()
                .map(option -> prices.option(option, day))
                .toList();
        var itemId = contracts.addItem(contractId, contract.accountId(), position, item.product(), sold.isPackage());
        if (sold.isPackage()) {
            products.add(
                    new NewProduct(
                            contract.accountId(),
                            contractId,
                            itemId,
                            OptionalLong.empty(),
                            item.product(),
                            ProductKind.PACKAGE,
                            Service.INTERNET,
                            false,
                            sold.monthly()),
                    Optional.empty(),
                    Optional.empty());
        }
        var number = item.number();
        for (var offer : sold.offers()) {
            var hasNumber = offer.service() == Service.MOBILE || offer.service() == Service.FIXED_TELEPHONY;
            addService(
                    contract,
                    new Place(contractId, itemId, sold.isPackage(), day),
                    offer,
                    options.stream()
                            .filter(option -> option.forService() == offer.service())
                            .toList(),
                    item,
                    hasNumber ? number : Optional.empty());
            if (hasNumber) {
                number = Optional.empty();
            }
        }
        item.promotion()
                .map(id -> prices.promotion(id, day))
                .ifPresent(promotion -> promotions.agree(itemId, item.product(), promotion));
    }

    private void addService(
            NewContract contract,
            Place place,
            Offer offer,
            List<OptionOffer> options,
            NewItem item,
            Optional<String> number) {
        var serviceId = services.nextKey();
        var ownModem = item.ownModem() && offer.service() == Service.INTERNET;
        var equipment = Stream.concat(
                        offer.equipment().filter(_ -> !ownModem).stream(),
                        options.stream().flatMap(option -> option.equipment().stream()))
                .toList();
        var card = offer.service() == Service.MOBILE
                ? Optional.of(item.card().orElse(CardKind.SIM))
                : Optional.<CardKind>empty();
        var prepared = fulfilment.prepare(new ServiceToPrepare(
                serviceId, contract.accountId(), offer.service(), card, number, equipment, place.day()));
        services.add(
                serviceId,
                place.itemId(),
                contract.accountId(),
                offer.service(),
                offer.id(),
                prepared.identifier(),
                offer.needsInstallation(),
                place.day());
        var service = services.find(serviceId).orElseThrow();
        var plan = NewProduct.of(service, offer.id(), ProductKind.PLAN, offer.monthly());
        products.add(place.inPackage() ? plan.paidWithPackage() : plan, Optional.empty(), Optional.empty());
        options.forEach(option -> products.add(
                NewProduct.of(
                        service,
                        option.id(),
                        option.isRent() ? ProductKind.RENT : ProductKind.OPTION,
                        option.monthly()),
                Optional.empty(),
                Optional.empty()));
        if (offer.needsInstallation()) {
            automatic.unlessInstalled(service);
        }
    }

    private Concluded concluded(long accountId, long contractId) {
        return new Concluded(
                contractId,
                pages.itemsOf(accountId).stream()
                        .filter(item -> item.contractId() == contractId)
                        .sorted(java.util.Comparator.comparingLong(item -> item.itemId()))
                        .toList());
    }

    /// Where in the contract a service is put, and when.
    private record Place(long contractId, long itemId, boolean inPackage, LocalDate day) {}
}
