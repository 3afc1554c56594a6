package be.ligneclaire.platform.catalog;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.tariff.TariffBook;
import be.ligneclaire.core.terms.RuleId;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.Money;

/// The front door: what we sell, at what price, on which date (`catalog.price-list-items`).
public interface Catalog {

    /// Takes over a price list in the form of `demo-catalog.yaml`, all or nothing. The same list again
    /// changes nothing; another one takes its place, so a list names all its days: each entry may bear
    /// `from` (2024-01-01 unless it says otherwise) and `until` (the first day on which it no longer
    /// holds), and may stand there once per stretch.
    ///
    /// @throws IllegalArgumentException in one sentence naming the entry and what is wrong: a missing
    /// price, an unknown service
    void load(Reader yaml);

    /// Whether a price list has been loaded.
    boolean isLoaded();

    Optional<Offer> offer(String id, LocalDate on);

    Optional<PackageOffer> packageOffer(String id, LocalDate on);

    Optional<OptionOffer> option(String id, LocalDate on);

    Optional<Equipment> equipment(String id, LocalDate on);

    /// A promotion that can be agreed on a day.
    Optional<PromotionOffer> promotion(String id, LocalDate on);

    /// Indexes the monthly prices of the list from a day on (`catalog.indexation`): each entry that holds on
    /// that day and began before it goes on at its new price. What took a price of its own on that day keeps
    /// it; discounts keep their amount. Announced as [PricesIndexed]; running contracts follow in
    /// `subscription`.
    ///
    /// @return empty when decided, else the rule that refuses: `catalog.indexation` where the calendar year
    /// has one already, `contract.change-of-terms` where the notice is too short
    /// @throws IllegalArgumentException if an index is not above zero
    Optional<RuleId> index(Indexing indexing, Actor by);

    /// A fee of the price list, `installation`, `reactivation` …
    ///
    /// @throws IllegalArgumentException when the list has no such fee
    Money fee(String id, LocalDate on);

    /// All offers that can be bought on a day, in the order of the list.
    List<Offer> offers(LocalDate on);

    List<PackageOffer> packages(LocalDate on);

    List<OptionOffer> options(LocalDate on);

    /// The rates of usage, compiled; a snapshot that later changes do not touch.
    TariffBook tariffs();

    /// What the operator decides once a year.
    ///
    /// @param indexOld the consumer price index at the previous price setting
    /// @param indexNew the last known one
    /// @param from the first day of the new prices
    record Indexing(BigDecimal indexOld, BigDecimal indexNew, LocalDate from) {}

    /// News: prices will be indexed, from a day that is at least the notice ahead.
    record PricesIndexed(Indexing indexing) {}

    /// News: another price list holds. Its prices are read through the door.
    record CatalogChanged(int offers, int packages, int options) {}

    /// @param minutes included minutes, empty for unlimited (or a service without)
    /// @param dataKilobytes included data, empty for unlimited (or a service without)
    /// @param editions the editions that know it; empty means all
    /// @param requires per edition code, the services of which one must be there; no entry means none
    record Offer(
            String id,
            Service service,
            Money monthly,
            OptionalLong dataKilobytes,
            OptionalLong minutes,
            OptionalLong sms,
            boolean needsInstallation,
            Optional<String> equipment,
            OptionalLong downMbps,
            OptionalLong upMbps,
            Set<String> editions,
            Map<String, Set<Service>> requires) {}

    /// Several services under one price.
    record PackageOffer(String id, List<String> contains, Money monthly) {}

    /// @param isRent equipment rent, which stays due during a suspension
    /// @param minutesToZone included minutes per zone of the number called
    record OptionOffer(
            String id,
            Service forService,
            Money monthly,
            OptionalLong dataKilobytes,
            Map<String, Long> minutesToZone,
            boolean isRent,
            Optional<String> equipment) {}

    /// A discount that is agreed with an item when it is ordered, for some months from its first charged day.
    ///
    /// @param id begins with [#PREFIX], so that its lines are known by their product
    /// @param forProducts the offers and packages that it comes with
    /// @param monthly what it takes off a month; empty where it is a share
    /// @param percent of the price, 1 to 100; empty where it is an amount
    record PromotionOffer(
            String id, List<String> forProducts, Optional<Money> monthly, OptionalLong percent, int months) {

        /// How the id of every promotion begins.
        public static final String PREFIX = "promo-";

        /// Whether a product of a line is a promotion.
        public static boolean is(String product) {
            return product.startsWith(PREFIX);
        }

        /// What it takes off a monthly price: never more than the price. A share becomes an amount here, once,
        /// which an indexation leaves as it is (`catalog.indexation`).
        public Money off(Money price) {
            var amount = monthly.orElseGet(() -> Euro.rounded(price.getAmount()
                    .multiply(BigDecimal.valueOf(percent.orElse(0)))
                    .movePointLeft(2)));
            return amount.isGreaterThan(price) ? price : amount;
        }
    }

    record Equipment(String id, Money deposit, Money notReturned, Money damaged) {}
}
