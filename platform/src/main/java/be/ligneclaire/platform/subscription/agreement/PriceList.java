package be.ligneclaire.platform.subscription.agreement;

import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.catalog.Catalog.OptionOffer;
import be.ligneclaire.platform.catalog.Catalog.PromotionOffer;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/// The price list of a day, asked for what an order names.
@Component
public class PriceList {

    private final Catalog catalog;

    PriceList(Catalog catalog) {
        this.catalog = catalog;
    }

    /// An offer, or a package with its offers.
    ///
    /// @throws IllegalArgumentException when neither is sold on that day
    public Sold product(String id, LocalDate on) {
        return catalog.packageOffer(id, on)
                .map(found -> new Sold(
                        true,
                        found.monthly(),
                        found.contains().stream().map(offer -> offer(offer, on)).toList()))
                .orElseGet(() -> {
                    var offer = offer(id, on);
                    return new Sold(false, offer.monthly(), List.of(offer));
                });
    }

    /// @throws IllegalArgumentException when it is not sold on that day
    public Offer offer(String id, LocalDate on) {
        return catalog.offer(id, on)
                .orElseThrow(() -> new IllegalArgumentException("No offer '" + id + "' is sold on " + on));
    }

    /// @throws IllegalArgumentException when it is not sold on that day
    public OptionOffer option(String id, LocalDate on) {
        return catalog.option(id, on)
                .orElseThrow(() -> new IllegalArgumentException("No option '" + id + "' is sold on " + on));
    }

    /// @throws IllegalArgumentException when it cannot be agreed on that day
    public PromotionOffer promotion(String id, LocalDate on) {
        return catalog.promotion(id, on)
                .orElseThrow(() -> new IllegalArgumentException("No promotion '" + id + "' holds on " + on));
    }

    /// The price on a day, if it is still sold.
    public Optional<Money> monthly(ProductKind kind, String id, LocalDate on) {
        return switch (kind) {
            case PLAN -> catalog.offer(id, on).map(Offer::monthly);
            case PACKAGE -> catalog.packageOffer(id, on).map(Catalog.PackageOffer::monthly);
            case OPTION, RENT -> catalog.option(id, on).map(OptionOffer::monthly);
            case PROMOTION -> Optional.empty();
        };
    }

    /// @param isPackage whether it is a package
    /// @param offers the one offer, or those of the package
    public record Sold(boolean isPackage, Money monthly, List<Offer> offers) {}
}
