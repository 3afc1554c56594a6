package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.rating.Limits;
import be.ligneclaire.platform.usage.intake.Counters.Counter;
import be.ligneclaire.platform.usage.limit.What;
import be.ligneclaire.platform.usage.line.LineTerms;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What customers set and when they were blocked, for the months that a lane comes to: two queries, of which
/// the second is only asked for months that have blocks.
final class LimitRows {

    /// The regulator's alert of a customer who chose none: 50 euro.
    static final int USUAL_ALERT = 50;

    private static final long PER_EURO = 10_000_000_000L;

    private final Connection connection;

    LimitRows(Connection connection) {
        this.connection = connection;
    }

    /// Before the customer sets anything.
    static Limits ofContract(LineTerms line) {
        return new Limits(line.defaultCap(), USUAL_ALERT * PER_EURO, 0);
    }

    void read(Collection<Counter> counters) throws SQLException {
        readSettings(counters);
        readBlocks(counters.stream().filter(counter -> counter.blocked).toList());
    }

    private void readSettings(Collection<Counter> counters) throws SQLException {
        Map<Long, List<Counter>> byService = new HashMap<>();
        for (var counter : counters) {
            byService
                    .computeIfAbsent(counter.line.serviceId(), _ -> new ArrayList<>(1))
                    .add(counter);
        }
        try (var statement = connection.prepareStatement("""
                select s.service_id, s.own_cap, s.cap, s.alert, s.early
                  from unnest(?::bigint[]) as k (service_id) join usage.setting s using (service_id)
                """)) {
            statement.setArray(
                    1,
                    Counters.longs(
                            connection,
                            byService.keySet().stream()
                                    .mapToLong(Long::longValue)
                                    .toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    for (var counter : byService.getOrDefault(row.getLong(1), List.of())) {
                        long cap = row.getLong(3);
                        var noCap = row.wasNull();
                        counter.limits = new Limits(
                                !row.getBoolean(2) ? counter.line.defaultCap() : noCap ? Limits.NO_LIMIT : cap,
                                row.getInt(4) == 0 ? Limits.NO_LIMIT : row.getInt(4) * PER_EURO,
                                row.getInt(5));
                    }
                }
            }
        }
    }

    private void readBlocks(List<Counter> counters) throws SQLException {
        if (counters.isEmpty()) {
            return;
        }
        Map<Counters.Key, Counter> byMonth = new HashMap<>();
        for (var counter : counters) {
            byMonth.put(new Counters.Key(counter.line.serviceId(), Counters.day(counter.month)), counter);
        }
        try (var statement = connection.prepareStatement("""
                select b.service_id, b.month - date '1970-01-01', b.what, extract(epoch from b.begins)::bigint,
                       extract(epoch from coalesce(b.ends, b.until))::bigint
                  from unnest(?::bigint[], ?::int[]) as k (service_id, day)
                  join usage.block b on b.service_id = k.service_id and b.month = date '1970-01-01' + k.day
                 order by b.block_id
                """)) {
            statement.setArray(
                    1,
                    Counters.longs(
                            connection,
                            counters.stream().mapToLong(c -> c.line.serviceId()).toArray()));
            statement.setArray(
                    2,
                    Counters.ints(
                            connection,
                            counters.stream().mapToInt(c -> day(c.month)).toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var counter = byMonth.get(new Counters.Key(row.getLong(1), row.getInt(2)));
                    if (counter != null) {
                        add(counter, What.of(row.getString(3)), row.getLong(4), row.getLong(5));
                    }
                }
            }
        }
    }

    private static void add(Counter counter, What what, long begins, long ends) {
        switch (what) {
            case OUT_OF_BUNDLE -> counter.limits = counter.limits.plusOutside(begins, ends);
            case ROAMING_DATA -> counter.limits = counter.limits.plusRoaming(begins, ends);
            case NORMAL_USE -> counter.normalUseUntil = Math.max(counter.normalUseUntil, ends);
        }
    }

    private static int day(YearMonth month) {
        return Counters.day(month);
    }
}
