package be.ligneclaire.platform.usage.total;

import be.ligneclaire.core.rating.UsageKind;
import be.ligneclaire.core.rating.UsageTariff;
import be.ligneclaire.platform.usage.UsageRecords.ChargedCount;
import be.ligneclaire.platform.usage.UsageRecords.ChargedRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The records behind the totals of an account's bill.
///
/// The last digits of another person's number are masked, as it is on paper that others open (`security.md`
/// P3); short codes and special numbers are services, and are what one contests a bill about.
@Repository("usageChargedRecords")
class ChargedRecords {

    private static final int MASKED_DIGITS = 4;

    private static final String TOTALS = """
              from usage.total t
             where t.account_id = :account
               and t.bill_on in (:runs)
            """;

    private final JdbcClient db;

    ChargedRecords(JdbcClient db) {
        this.db = db;
    }

    List<ChargedCount> counts(long accountId, LocalDate after, LocalDate through) {
        var runs = runs(after, through);
        if (runs.isEmpty()) {
            return List.of();
        }
        return db.sql(
                        "select t.service_id, t.month, t.tariff, sum(t.events)::bigint as events, sum(t.amount) as amount\n"
                                + TOTALS + "group by 1, 2, 3 order by 1, 2, 3")
                .param("account", accountId)
                .param("runs", runs)
                .query((row, _) -> new ChargedCount(
                        row.getLong("service_id"),
                        month(row),
                        UsageTariff.of(row.getInt("tariff")).word(),
                        row.getLong("events"),
                        row.getLong("amount")))
                .list();
    }

    /// A total is joined with its own records by their line's index, a month's partition at a time.
    List<ChargedRecord> list(long accountId, LocalDate after, LocalDate through, long offset, int size) {
        var runs = runs(after, through);
        if (runs.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                        select t.service_id, t.month, t.tariff, e.start, e.kind::text, e.direction::text, e.other, e.visited,
                               e.charged, e.amount
                          from (select t.* \
                        """ + TOTALS + """
                               ) as t
                         cross join lateral (
                                select *
                                  from usage.event e
                                 where e.service_id = t.service_id
                                   and e.start >= t.month::timestamp at time zone 'Europe/Brussels'
                                   and e.start < (t.month + interval '1 month') at time zone 'Europe/Brussels'
                                   and e.charged <> 0
                                   and e.tariff = t.tariff
                                   and e.price = t.price
                                   and coalesce(e.seller_id, 0) = t.seller_id
                                   and (t.month + interval '1 month' * (1 + coalesce(e.runs_late, 0)))::date = t.bill_on
                                offset 0) as e
                         order by t.service_id, t.month, t.tariff, t.price, t.bill_on, t.seller_id,
                                  e.start, e.source_id, e.number
                         limit :size offset :offset
                        """)
                .param("account", accountId)
                .param("runs", runs)
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> record(row))
                .list();
    }

    /// The days of the runs, which begin on the 1st (`billing.monthly`), so that an index finds an account among
    /// them.
    private static List<LocalDate> runs(LocalDate after, LocalDate through) {
        return Stream.iterate(
                        YearMonth.from(after).plusMonths(1).atDay(1),
                        day -> !day.isAfter(through),
                        day -> day.plusMonths(1))
                .toList();
    }

    private static ChargedRecord record(ResultSet row) throws SQLException {
        var tariff = UsageTariff.of(row.getInt("tariff"));
        return new ChargedRecord(
                row.getLong("service_id"),
                month(row),
                tariff.word(),
                row.getTimestamp("start").toInstant(),
                UsageKind.of(row.getString("kind").charAt(0)).word(),
                row.getString("direction").equals("o") ? "out" : "in",
                other(row.getLong("other"), tariff),
                row.getString("visited"),
                row.getLong("charged"),
                tariff.unit(),
                row.getLong("amount"));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static String other(long other, UsageTariff tariff) {
        if (other == 0) {
            return "";
        }
        if (other < 0) {
            return Long.toString(-other);
        }
        var digits = "+" + other;
        return isService(tariff) || digits.length() <= MASKED_DIGITS
                ? digits
                : digits.substring(0, digits.length() - MASKED_DIGITS) + "•".repeat(MASKED_DIGITS);
    }

    private static boolean isService(UsageTariff tariff) {
        return tariff.word().endsWith("special") || tariff.unit().equals("service");
    }
}
