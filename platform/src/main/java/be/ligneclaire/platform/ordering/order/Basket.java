package be.ligneclaire.platform.ordering.order;

import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.catalog.Catalog.OptionOffer;
import be.ligneclaire.platform.catalog.Catalog.PromotionOffer;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.Subscriptions.NewItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/// What an order's words mean on the price list of a day.
@Component
class Basket {

    private final Catalog catalog;

    Basket(Catalog catalog) {
        this.catalog = catalog;
    }

    /// @throws IllegalArgumentException naming the first offer, package, option or promotion that is not sold
    /// on that day
    List<Wish> read(List<NewItem> items, LocalDate on) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("An order has at least one item");
        }
        return items.stream().map(item -> read(item, on)).toList();
    }

    private Wish read(NewItem item, LocalDate on) {
        var options = item.options().stream()
                .distinct()
                .map(option -> catalog.option(option, on).orElseThrow(() -> unknown("option", option, on)))
                .toList();
        var promotion =
                item.promotion().map(id -> catalog.promotion(id, on).orElseThrow(() -> unknown("promotion", id, on)));
        return catalog.packageOffer(item.product(), on)
                .map(found -> new Wish(
                        item,
                        found.monthly(),
                        found.contains().stream().map(offer -> offer(offer, on)).toList(),
                        options,
                        promotion))
                .orElseGet(() -> {
                    var offer = offer(item.product(), on);
                    return new Wish(item, offer.monthly(), List.of(offer), options, promotion);
                });
    }

    private Offer offer(String id, LocalDate on) {
        return catalog.offer(id, on).orElseThrow(() -> unknown("offer or package", id, on));
    }

    private static IllegalArgumentException unknown(String what, String id, LocalDate on) {
        return new IllegalArgumentException("No " + what + " '" + id + "' is sold on " + on);
    }

    /// An item with what it stands for.
    record Wish(
            NewItem item,
            Money monthly,
            List<Offer> offers,
            List<OptionOffer> options,
            Optional<PromotionOffer> promotion) {

        boolean has(Service service) {
            return offers.stream().anyMatch(offer -> offer.service() == service);
        }
    }
}
