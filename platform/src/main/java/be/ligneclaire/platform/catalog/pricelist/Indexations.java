package be.ligneclaire.platform.catalog.pricelist;

import be.ligneclaire.core.rules.price.Indexation;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.catalog.Catalog.Indexing;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.catalog.Catalog.OptionOffer;
import be.ligneclaire.platform.catalog.Catalog.PackageOffer;
import be.ligneclaire.platform.catalog.pricelist.PriceList.Dated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.threeten.extra.LocalDateRange;

/// The indexations that were decided, and what each makes of a price list: monthly prices, those of rents
/// too; not fees, rates and discounts.
@Repository
class Indexations {

    private final JdbcClient db;

    Indexations(JdbcClient db) {
        this.db = db;
    }

    void add(Indexing indexing, Instant decidedAt) {
        db.sql("""
                insert into catalog.indexation (from_day, index_old, index_new, decided_at)
                values (:from, :old, :new, :at)
                """)
                .param("from", indexing.from())
                .param("old", indexing.indexOld())
                .param("new", indexing.indexNew())
                .param("at", Brussels.offset(decidedAt))
                .update();
    }

    /// In order of day.
    List<Indexing> all() {
        return db.sql("select from_day, index_old, index_new from catalog.indexation order by from_day")
                .query((row, _) -> new Indexing(
                        row.getBigDecimal("index_old"),
                        row.getBigDecimal("index_new"),
                        row.getObject("from_day", LocalDate.class)))
                .list();
    }

    /// A list as all indexations leave it.
    PriceList applied(PriceList list) {
        var indexed = list;
        for (var indexing : all()) {
            indexed = after(indexed, indexing);
        }
        return indexed;
    }

    /// A list in which the prices of a day are indexed from that day on. An entry that begins on that day
    /// has its price from then, and keeps it.
    static PriceList after(PriceList list, Indexing indexing) {
        return new PriceList(
                split(
                        list.offers(),
                        indexing,
                        Offer::monthly,
                        (offer, monthly) -> new Offer(
                                offer.id(),
                                offer.service(),
                                monthly,
                                offer.dataKilobytes(),
                                offer.minutes(),
                                offer.sms(),
                                offer.needsInstallation(),
                                offer.equipment(),
                                offer.downMbps(),
                                offer.upMbps(),
                                offer.editions(),
                                offer.requires())),
                split(
                        list.packages(),
                        indexing,
                        PackageOffer::monthly,
                        (offer, monthly) -> new PackageOffer(offer.id(), offer.contains(), monthly)),
                split(
                        list.options(),
                        indexing,
                        OptionOffer::monthly,
                        (option, monthly) -> new OptionOffer(
                                option.id(),
                                option.forService(),
                                monthly,
                                option.dataKilobytes(),
                                option.minutesToZone(),
                                option.isRent(),
                                option.equipment())),
                list.equipment(),
                list.fees(),
                list.zones(),
                list.rates(),
                list.promotions());
    }

    private static <T> List<Dated<T>> split(
            List<Dated<T>> entries, Indexing indexing, Function<T, Money> price, BiFunction<T, Money, T> withPrice) {
        var result = new ArrayList<Dated<T>>();
        for (var dated : entries) {
            var monthly = price.apply(dated.entry());
            var indexed = indexed(monthly, indexing);
            if (indexed.equals(monthly)
                    || !dated.valid().contains(indexing.from())
                    || dated.valid().getStart().equals(indexing.from())) {
                result.add(dated);
                continue;
            }
            result.add(new Dated<>(
                    dated.id(), LocalDateRange.of(dated.valid().getStart(), indexing.from()), dated.entry()));
            result.add(new Dated<>(
                    dated.id(), dated.valid().withStart(indexing.from()), withPrice.apply(dated.entry(), indexed)));
        }
        return List.copyOf(result);
    }

    private static Money indexed(Money monthly, Indexing indexing) {
        return Indexation.newPrice(Edition.newest(), monthly, indexing.indexOld(), indexing.indexNew())
                .amount();
    }
}
