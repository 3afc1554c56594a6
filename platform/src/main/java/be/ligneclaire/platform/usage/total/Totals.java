package be.ligneclaire.platform.usage.total;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.UsageTariff;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.platform.usage.UsageRecords.UsageTotal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The totals that bill runs read, and the day up to which they are closed.
@Repository("usageTotals")
class Totals {

    private static final BigDecimal KILOBYTES_PER_MEGABYTE = BigDecimal.valueOf(1000);

    private final JdbcClient db;

    Totals(JdbcClient db) {
        this.db = db;
    }

    /// Waits for imports under way; those that come after see the day.
    @Transactional
    void closeBefore(LocalDate runDay) {
        db.sql("update usage.closing set closed_run = :day where closed_run < :day")
                .param("day", runDay)
                .update();
    }

    /// Those that come to a cent at least; most of what is counted costs nothing and stays where it is.
    List<UsageTotal> read(long from, long to, LocalDate after, LocalDate through) {
        return db.sql("""
                        select t.account_id, t.item_id, t.service_id, t.month, t.tariff, t.price, t.edition, t.events,
                               t.quantity, t.amount, coalesce(s.name, '') as seller
                          from usage.total t left join usage.seller s using (seller_id)
                         where bill_on > :after and bill_on <= :through
                           and account_id >= :from and account_id < :to
                           and (amount >= :shown or amount <= -:shown)
                         order by account_id, service_id, month, tariff, price, bill_on, seller
                        """)
                .param("after", after)
                .param("through", through)
                .param("shown", TenDecimals.HALF_A_CENT)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> total(row))
                .list();
    }

    private static UsageTotal total(ResultSet row) throws SQLException {
        var tariff = UsageTariff.of(row.getInt("tariff"));
        var edition = Edition.named(row.getString("edition"));
        long events = row.getLong("events");
        long quantity = row.getLong("quantity");
        long amount = row.getLong("amount");
        return new UsageTotal(
                row.getLong("account_id"),
                row.getLong("item_id"),
                row.getLong("service_id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                tariff.word(),
                tariff.lineKind(),
                row.getString("seller"),
                events,
                quantity,
                tariff.unit(),
                amount,
                edition,
                why(tariff, edition, row.getLong("price"), events, quantity, amount));
    }

    /// `0.22 × 1830 / 60 = 6.71`. Each event was rounded at its tenth decimal, so the sum is theirs.
    private static Explanation why(
            UsageTariff tariff, Edition edition, long price, long events, long quantity, long amount) {
        RuleId rule = tariff.rule().orElseThrow();
        var working = Working.of(rule, edition);
        var exact = TenDecimals.toDecimal(amount);
        var sum = Working.rounding(exact, TenDecimals.toMoney(amount));
        return switch (tariff.unit()) {
            case "second" -> {
                var perMinute = plain(TenDecimals.toDecimal(price));
                yield working.number("price_per_minute", perMinute, "EUR per minute")
                        .count("events", events, "calls")
                        .count("billed_seconds", quantity, "s")
                        .explain(perMinute.toPlainString() + " × " + quantity + " / 60 = " + sum);
            }
            case "minute" -> {
                var perMinute = plain(TenDecimals.toDecimal(price));
                yield working.number("price_per_minute", perMinute, "EUR per minute")
                        .count("events", events, "calls")
                        .count("billed_minutes", quantity, "minutes")
                        .explain(perMinute.toPlainString() + " × " + quantity + " = " + sum);
            }
            case "service" ->
                working.number("stated", plain(exact), "EUR")
                        .count("events", events, "services")
                        .explain(plain(exact).toPlainString() + " = " + sum);
            case "kilobyte" -> {
                var perMegabyte = plain(TenDecimals.toDecimal(price).multiply(KILOBYTES_PER_MEGABYTE));
                var megabytes = plain(BigDecimal.valueOf(quantity, 3));
                yield working.number("extra_MB", megabytes, "MB")
                        .number("price", perMegabyte, "EUR per MB")
                        .explain(megabytes.toPlainString() + " × " + perMegabyte.toPlainString() + " = " + sum);
            }
            default -> {
                var each = plain(TenDecimals.toDecimal(price));
                yield working.number("price_each", each, "EUR")
                        .count("events", quantity, "messages")
                        .explain(each.toPlainString() + " × " + quantity + " = " + sum);
            }
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
