package be.ligneclaire.platform.catalog.pricelist;

import be.ligneclaire.platform.catalog.Catalog.Equipment;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.catalog.Catalog.OptionOffer;
import be.ligneclaire.platform.catalog.Catalog.PackageOffer;
import be.ligneclaire.platform.catalog.Catalog.PromotionOffer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// A whole price list: every entry with the days on which it holds, in the order of the list.
record PriceList(
        List<Dated<Offer>> offers,
        List<Dated<PackageOffer>> packages,
        List<Dated<OptionOffer>> options,
        List<Dated<Equipment>> equipment,
        List<Dated<Money>> fees,
        List<Dated<List<String>>> zones,
        List<Dated<BigDecimal>> rates,
        List<Dated<PromotionOffer>> promotions) {

    /// Stands for the 39 territories of the rule of that name, where territories are named.
    static final String EEA = "usage.eea-list";

    /// Stands for every territory not named elsewhere.
    static final String REST = "rest";

    static final PriceList EMPTY =
            new PriceList(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /// @param valid first day in, last day out
    record Dated<T>(String id, LocalDateRange valid, T entry) {}

    /// The version of an entry that holds on a day.
    static <T> Optional<T> find(List<Dated<T>> entries, String id, LocalDate on) {
        for (var dated : entries) {
            if (dated.id().equals(id) && dated.valid().contains(on)) {
                return Optional.of(dated.entry());
            }
        }
        return Optional.empty();
    }

    /// All entries that hold on a day.
    static <T> List<T> all(List<Dated<T>> entries, LocalDate on) {
        return entries.stream()
                .filter(dated -> dated.valid().contains(on))
                .map(Dated::entry)
                .toList();
    }
}
