package be.ligneclaire.platform.usage.cheapest;

import be.ligneclaire.core.rating.UsageEvent;
import be.ligneclaire.core.rating.UsageKind;
import be.ligneclaire.core.rating.UsageTariff;
import be.ligneclaire.core.tariff.Territory;
import be.ligneclaire.core.time.Brussels;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The records of lines as the network reported them, in order of line and start, from a cursor: a year of many
/// lines needs no more memory than a page of records.
@Repository("usageYearRecords")
class YearRecords {

    private static final int PAGE = 5_000;

    private final JdbcTemplate db;

    YearRecords(JdbcTemplate db) {
        this.db = new JdbcTemplate(java.util.Objects.requireNonNull(db.getDataSource()));
        this.db.setFetchSize(PAGE);
    }

    /// Hears one record.
    @FunctionalInterface
    interface Ear {
        /// @param length characters of an SMS, 0 where unknown
        void hear(long serviceId, UsageEvent event, int length);
    }

    /// Without third parties' services, which cost the same on every plan, and without what is free for all.
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    void read(List<YearOfLine> years, Ear ear) {
        if (years.isEmpty()) {
            return;
        }
        db.query(
                """
                select e.service_id, e.kind::text as kind, e.direction = 'o' as outgoing,
                       extract(epoch from e.start)::bigint as start, e.quantity, e.other, e.visited,
                       coalesce(e.length, 0) as length
                  from unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[]) as k (service_id, begins, ends)
                  join usage.event e on e.service_id = k.service_id and e.start >= k.begins and e.start < k.ends
                 where e.start >= ? and e.start < ?
                   and e.tariff not in (?, ?)
                 order by e.service_id, e.start, e.source_id, e.number
                """,
                statement -> {
                    var connection = statement.getConnection();
                    var begins = years.stream().map(YearRecords::begins).toArray(Timestamp[]::new);
                    var ends = years.stream().map(YearRecords::ends).toArray(Timestamp[]::new);
                    var services =
                            years.stream().map(year -> year.line().serviceId()).toArray(Long[]::new);
                    statement.setArray(1, connection.createArrayOf("bigint", services));
                    statement.setArray(2, connection.createArrayOf("timestamptz", begins));
                    statement.setArray(3, connection.createArrayOf("timestamptz", ends));
                    statement.setTimestamp(4, java.util.Collections.min(List.of(begins)));
                    statement.setTimestamp(5, java.util.Collections.max(List.of(ends)));
                    statement.setInt(6, UsageTariff.FREE.code());
                    statement.setInt(7, UsageTariff.THIRD_PARTY.code());
                },
                row -> {
                    var event = new UsageEvent(
                            UsageKind.of(row.getString("kind").charAt(0)),
                            row.getBoolean("outgoing"),
                            row.getLong("start"),
                            row.getLong("quantity"),
                            row.getLong("other"),
                            Territory.of(row.getString("visited")));
                    ear.hear(row.getLong("service_id"), event, row.getInt("length"));
                });
    }

    private static Timestamp begins(YearOfLine year) {
        return Timestamp.from(Brussels.startOf(year.from().atDay(1)));
    }

    private static Timestamp ends(YearOfLine year) {
        return Timestamp.from(Brussels.startOf(year.through().plusMonths(1).atDay(1)));
    }
}
