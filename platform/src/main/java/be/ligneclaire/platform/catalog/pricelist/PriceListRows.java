package be.ligneclaire.platform.catalog.pricelist;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.catalog.Catalog.Equipment;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.catalog.Catalog.OptionOffer;
import be.ligneclaire.platform.catalog.Catalog.PackageOffer;
import be.ligneclaire.platform.catalog.Catalog.PromotionOffer;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.catalog.pricelist.PriceList.Dated;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.threeten.extra.LocalDateRange;

/// The price list in the database, read whole. Order within a section is that of the list.
@Repository
class PriceListRows {

    private final JdbcClient db;

    PriceListRows(JdbcClient db) {
        this.db = db;
    }

    PriceList read() {
        return new PriceList(offers(), packages(), options(), equipment(), fees(), zones(), rates(), promotions());
    }

    private List<Dated<Offer>> offers() {
        return db.sql("""
                        select offer_id as id, lower(valid) as first_day, upper(valid) as end_day, service, monthly,
                               data_kilobytes, minutes, sms, needs_installation, equipment, down_mbps, up_mbps,
                               editions, requires
                          from catalog.offer
                         order by position
                        """)
                .query((row, _) -> dated(
                        row,
                        new Offer(
                                row.getString("id"),
                                Service.of(row.getString("service")),
                                money(row, "monthly"),
                                quantity(row, "data_kilobytes"),
                                quantity(row, "minutes"),
                                quantity(row, "sms"),
                                row.getBoolean("needs_installation"),
                                Optional.ofNullable(row.getString("equipment")),
                                quantity(row, "down_mbps"),
                                quantity(row, "up_mbps"),
                                new TreeSet<>(texts(row, "editions")),
                                requires(texts(row, "requires")))))
                .list();
    }

    private static Map<String, Set<Service>> requires(List<String> pairs) {
        var result = new TreeMap<String, Set<Service>>();
        for (var pair : pairs) {
            var parts = pair.split("=");
            result.computeIfAbsent(parts[0], _ -> EnumSet.noneOf(Service.class)).add(Service.of(parts[1]));
        }
        return result;
    }

    private List<Dated<PackageOffer>> packages() {
        return db.sql("""
                        select package_id as id, lower(valid) as first_day, upper(valid) as end_day, contains, monthly
                          from catalog.package
                         order by position
                        """)
                .query((row, _) -> dated(
                        row, new PackageOffer(row.getString("id"), texts(row, "contains"), money(row, "monthly"))))
                .list();
    }

    private List<Dated<OptionOffer>> options() {
        return db.sql("""
                        select option_id as id, lower(valid) as first_day, upper(valid) as end_day, service, monthly,
                               data_kilobytes, minutes_to_zone, is_rent, equipment
                          from catalog.option
                         order by position
                        """)
                .query((row, _) -> dated(
                        row,
                        new OptionOffer(
                                row.getString("id"),
                                Service.of(row.getString("service")),
                                money(row, "monthly"),
                                quantity(row, "data_kilobytes"),
                                minutes(texts(row, "minutes_to_zone")),
                                row.getBoolean("is_rent"),
                                Optional.ofNullable(row.getString("equipment")))))
                .list();
    }

    private static Map<String, Long> minutes(List<String> pairs) {
        var result = new TreeMap<String, Long>();
        for (var pair : pairs) {
            var parts = pair.split("=");
            result.put(parts[0], Long.valueOf(parts[1]));
        }
        return result;
    }

    private List<Dated<Equipment>> equipment() {
        return db.sql("""
                        select equipment_id as id, lower(valid) as first_day, upper(valid) as end_day,
                               deposit, not_returned, damaged
                          from catalog.equipment
                         order by position
                        """)
                .query((row, _) -> dated(
                        row,
                        new Equipment(
                                row.getString("id"),
                                money(row, "deposit"),
                                money(row, "not_returned"),
                                money(row, "damaged"))))
                .list();
    }

    private List<Dated<Money>> fees() {
        return db.sql("""
                        select fee_id as id, lower(valid) as first_day, upper(valid) as end_day, amount
                          from catalog.fee
                         order by position
                        """).query((row, _) -> dated(row, money(row, "amount"))).list();
    }

    private List<Dated<List<String>>> zones() {
        return db.sql("""
                        select zone_id as id, lower(valid) as first_day, upper(valid) as end_day, territories
                          from catalog.zone
                         order by position
                        """)
                .query((row, _) -> dated(row, texts(row, "territories")))
                .list();
    }

    private List<Dated<BigDecimal>> rates() {
        return db.sql("""
                        select rate_id as id, lower(valid) as first_day, upper(valid) as end_day, price
                          from catalog.rate
                         order by position
                        """)
                .query((row, _) -> dated(row, row.getBigDecimal("price")))
                .list();
    }

    private List<Dated<PromotionOffer>> promotions() {
        return db.sql("""
                        select promotion_id as id, lower(valid) as first_day, upper(valid) as end_day, products, monthly,
                               percent, months
                          from catalog.promotion
                         order by position
                        """)
                .query((row, _) -> dated(
                        row,
                        new PromotionOffer(
                                row.getString("id"),
                                texts(row, "products"),
                                Optional.ofNullable(row.getBigDecimal("monthly"))
                                        .map(Euro::of),
                                quantity(row, "percent"),
                                row.getInt("months"))))
                .list();
    }

    private static <T> Dated<T> dated(ResultSet row, T entry) throws SQLException {
        var first = row.getObject("first_day", LocalDate.class);
        var end = Optional.ofNullable(row.getObject("end_day", LocalDate.class));
        return new Dated<>(
                row.getString("id"),
                end.map(day -> LocalDateRange.of(first, day)).orElseGet(() -> LocalDateRange.ofUnboundedEnd(first)),
                entry);
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Euro.of(row.getBigDecimal(column));
    }

    private static OptionalLong quantity(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }
}
