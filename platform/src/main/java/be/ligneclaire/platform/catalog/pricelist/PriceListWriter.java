package be.ligneclaire.platform.catalog.pricelist;

import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.catalog.Catalog.OptionOffer;
import be.ligneclaire.platform.catalog.Catalog.PackageOffer;
import be.ligneclaire.platform.catalog.Catalog.PromotionOffer;
import be.ligneclaire.platform.catalog.pricelist.PriceList.Dated;
import java.util.List;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.threeten.extra.LocalDateRange;

/// Writes a price list as rows, in place of the one before. A list names all its days, past ones too.
@Repository
class PriceListWriter {

    private final JdbcClient db;

    PriceListWriter(JdbcClient db) {
        this.db = db;
    }

    void replace(PriceList list) {
        for (var table : List.of("offer", "package", "option", "equipment", "fee", "zone", "rate", "promotion")) {
            db.sql("delete from catalog." + table).update();
        }
        each(list.offers(), this::offer);
        each(list.packages(), this::pack);
        each(list.options(), this::option);
        each(
                list.equipment(),
                (dated, position) -> db.sql("""
                        insert into catalog.equipment (equipment_id, valid, position, deposit, not_returned, damaged)
                        values (?, ?::daterange, ?, ?, ?, ?)
                        """)
                        .params(dated.id(), days(dated.valid()), position)
                        .param(amount(dated.entry().deposit()))
                        .param(amount(dated.entry().notReturned()))
                        .param(amount(dated.entry().damaged()))
                        .update());
        each(
                list.fees(),
                (dated, position) -> db.sql("""
                        insert into catalog.fee (fee_id, valid, position, amount) values (?, ?::daterange, ?, ?)
                        """)
                        .params(dated.id(), days(dated.valid()), position, amount(dated.entry()))
                        .update());
        each(
                list.zones(),
                (dated, position) -> db.sql("""
                        insert into catalog.zone (zone_id, valid, position, territories) values (?, ?::daterange, ?, ?)
                        """)
                        .params(dated.id(), days(dated.valid()), position)
                        .param(array(dated.entry()))
                        .update());
        each(
                list.rates(),
                (dated, position) -> db.sql("""
                        insert into catalog.rate (rate_id, valid, position, price) values (?, ?::daterange, ?, ?)
                        """)
                        .params(dated.id(), days(dated.valid()), position, dated.entry())
                        .update());
        each(list.promotions(), this::promotion);
    }

    private void pack(Dated<PackageOffer> dated, int position) {
        db.sql("""
                insert into catalog.package (package_id, valid, position, contains, monthly)
                values (?, ?::daterange, ?, ?, ?)
                """)
                .params(dated.id(), days(dated.valid()), position)
                .param(array(dated.entry().contains()))
                .param(dated.entry().monthly().getAmount())
                .update();
    }

    private void promotion(Dated<PromotionOffer> dated, int position) {
        db.sql("""
                insert into catalog.promotion (promotion_id, valid, position, products, monthly, percent, months)
                values (:id, :days::daterange, :position, :products, :monthly, :percent, :months)
                """)
                .param("id", dated.id())
                .param("days", days(dated.valid()))
                .param("position", position)
                .param("products", array(dated.entry().forProducts()))
                .param("monthly", dated.entry().monthly().map(Money::getAmount).orElse(null))
                .param("percent", orNull(dated.entry().percent()))
                .param("months", dated.entry().months())
                .update();
    }

    private void offer(Dated<Offer> dated, int position) {
        var offer = dated.entry();
        db.sql("""
                        insert into catalog.offer (offer_id, valid, position, service, monthly, data_kilobytes, minutes,
                               sms, needs_installation, equipment, down_mbps, up_mbps, editions, requires)
                        values (:id, :days::daterange, :position, :service, :monthly, :data, :minutes,
                               :sms, :needs_installation, :equipment, :down, :up, :editions, :requires)
                        """)
                .param("id", dated.id())
                .param("days", days(dated.valid()))
                .param("position", position)
                .param("service", offer.service().word())
                .param("monthly", amount(offer.monthly()))
                .param("data", orNull(offer.dataKilobytes()))
                .param("minutes", orNull(offer.minutes()))
                .param("sms", orNull(offer.sms()))
                .param("needs_installation", offer.needsInstallation())
                .param("equipment", offer.equipment().orElse(null))
                .param("down", orNull(offer.downMbps()))
                .param("up", orNull(offer.upMbps()))
                .param("editions", array(List.copyOf(offer.editions())))
                .param(
                        "requires",
                        array(offer.requires().entrySet().stream()
                                .flatMap(entry ->
                                        entry.getValue().stream().map(service -> entry.getKey() + "=" + service.word()))
                                .toList()))
                .update();
    }

    private void option(Dated<OptionOffer> dated, int position) {
        var option = dated.entry();
        db.sql("""
                        insert into catalog.option (option_id, valid, position, service, monthly, data_kilobytes,
                               minutes_to_zone, is_rent, equipment)
                        values (:id, :days::daterange, :position, :service, :monthly, :data,
                               :minutes, :rent, :equipment)
                        """)
                .param("id", dated.id())
                .param("days", days(dated.valid()))
                .param("position", position)
                .param("service", option.forService().word())
                .param("monthly", amount(option.monthly()))
                .param("data", orNull(option.dataKilobytes()))
                .param(
                        "minutes",
                        array(option.minutesToZone().entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .toList()))
                .param("rent", option.isRent())
                .param("equipment", option.equipment().orElse(null))
                .update();
    }

    private interface Row<T> {
        void write(Dated<T> dated, int position);
    }

    private static <T> void each(List<Dated<T>> entries, Row<T> row) {
        for (int i = 0; i < entries.size(); i++) {
            row.write(entries.get(i), i + 1);
        }
    }

    private static String days(LocalDateRange range) {
        return "[" + range.getStart() + "," + (range.isUnboundedEnd() ? "" : range.getEnd()) + ")";
    }

    private static java.math.BigDecimal amount(Money money) {
        return money.getAmount();
    }

    private static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? Long.valueOf(value.getAsLong()) : null;
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
