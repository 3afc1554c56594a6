package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.rating.LineState;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.platform.usage.line.LineTerms;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The months of the lines that a lane works on: read in one set, changed in memory, written in one
/// set. The lane's lock keeps everyone else away in between.
final class Counters {

    private final Map<Key, Counter> counters = new LinkedHashMap<>();

    record Key(long serviceId, int monthDay) {}

    /// A line's month.
    static final class Counter {
        final LineTerms line;
        final YearMonth month;
        LineState state = LineState.EMPTY;
        long events;
        long amount;
        boolean touched;

        Counter(LineTerms line, YearMonth month) {
            this.line = line;
            this.month = month;
        }

        void add(Rated rated) {
            state = rated.after();
            events++;
            amount = Math.addExact(amount, rated.amount());
            touched = true;
        }
    }

    /// The counter of a line's month, empty until [#read(Connection)].
    Counter of(LineTerms line, YearMonth month) {
        return counters.computeIfAbsent(new Key(line.serviceId(), day(month)), _ -> new Counter(line, month));
    }

    private static int day(YearMonth month) {
        return (int) month.atDay(1).toEpochDay();
    }

    void read(Connection connection) throws SQLException {
        var byKey = new HashMap<>(counters);
        try (var statement = connection.prepareStatement("""
                select c.service_id, c.month - date '1970-01-01', c.seconds, c.messages, c.kilobytes, c.zone1, c.zone2,
                       c.zone3, c.fixed, c.events, c.amount
                  from unnest(?::bigint[], ?::int[]) as k (service_id, day)
                  join usage.counter c on c.service_id = k.service_id and c.month = date '1970-01-01' + k.day
                """)) {
            var keys = counters.keySet();
            statement.setArray(
                    1, longs(connection, keys.stream().mapToLong(Key::serviceId).toArray()));
            statement.setArray(
                    2, ints(connection, keys.stream().mapToInt(Key::monthDay).toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var counter = byKey.get(new Key(row.getLong(1), row.getInt(2)));
                    if (counter == null) {
                        throw new IllegalStateException("A counter that was not asked for");
                    }
                    counter.state = new LineState(
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getLong(7),
                            row.getLong(8),
                            row.getLong(9));
                    counter.events = row.getLong(10);
                    counter.amount = row.getLong(11);
                }
            }
        }
    }

    void write(Connection connection) throws SQLException {
        Collection<Counter> touched =
                counters.values().stream().filter(counter -> counter.touched).toList();
        if (touched.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                insert into usage.counter as c (service_id, month, account_id, seconds, messages, kilobytes, zone1,
                       zone2, zone3, fixed, events, amount)
                select k.service_id, date '1970-01-01' + k.day, k.account_id, k.seconds, k.messages, k.kilobytes,
                       k.zone1, k.zone2, k.zone3, k.fixed, k.events, k.amount
                  from unnest(?::bigint[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                       ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                       as k (service_id, day, account_id, seconds, messages, kilobytes, zone1, zone2, zone3, fixed,
                             events, amount)
                on conflict (service_id, month) do update
                   set account_id = excluded.account_id, seconds = excluded.seconds, messages = excluded.messages,
                       kilobytes = excluded.kilobytes, zone1 = excluded.zone1, zone2 = excluded.zone2,
                       zone3 = excluded.zone3, fixed = excluded.fixed, events = excluded.events,
                       amount = excluded.amount
                """)) {
            statement.setArray(1, longs(connection, column(touched, c -> c.line.serviceId())));
            statement.setArray(
                    2,
                    ints(
                            connection,
                            touched.stream().mapToInt(c -> day(c.month)).toArray()));
            statement.setArray(3, longs(connection, column(touched, c -> c.line.accountId())));
            statement.setArray(4, longs(connection, column(touched, c -> c.state.seconds())));
            statement.setArray(5, longs(connection, column(touched, c -> c.state.messages())));
            statement.setArray(6, longs(connection, column(touched, c -> c.state.kilobytes())));
            statement.setArray(7, longs(connection, column(touched, c -> c.state.zone1())));
            statement.setArray(8, longs(connection, column(touched, c -> c.state.zone2())));
            statement.setArray(9, longs(connection, column(touched, c -> c.state.zone3())));
            statement.setArray(10, longs(connection, column(touched, c -> c.state.fixed())));
            statement.setArray(11, longs(connection, column(touched, c -> c.events)));
            statement.setArray(12, longs(connection, column(touched, c -> c.amount)));
            statement.executeUpdate();
        }
    }

    private static long[] column(Collection<Counter> counters, java.util.function.ToLongFunction<Counter> value) {
        return counters.stream().mapToLong(value).toArray();
    }

    static java.sql.Array longs(Connection connection, long[] values) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf("int8", values);
    }

    static java.sql.Array ints(Connection connection, int[] values) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf("int4", values);
    }
}
