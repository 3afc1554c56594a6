package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.rating.Conditions;
import be.ligneclaire.core.rating.Inclusions;
import be.ligneclaire.core.rating.Limits;
import be.ligneclaire.core.rating.LineState;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.rating.SentSms;
import be.ligneclaire.core.tariff.Tariffs;
import be.ligneclaire.platform.usage.line.LineTerms;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// The months of the lines that a lane works on: read in one set, changed in memory, written in one
/// set. The lane's lock keeps everyone else away in between.
final class Counters {

    private static final byte[] NO_DAYS = {};

    private final Map<Key, Counter> counters = new LinkedHashMap<>();

    /// Those that were asked for since [#read(Connection)].
    private final Map<Key, Counter> unread = new LinkedHashMap<>();

    record Key(long serviceId, int monthDay) {}

    /// A line's month.
    static final class Counter {
        final LineTerms line;
        final YearMonth month;
        LineState state = LineState.EMPTY;
        Limits limits;
        private Conditions conditions;
        long events;
        long amount;
        boolean touched;

        /// Whether the database has it.
        boolean stored;

        /// Until when normal use is blocked, in seconds since 1970; 0 where it is not.
        long normalUseUntil;

        /// Whether `usage.block` has rows of this month.
        boolean blocked;

        /// SMS sent on each day, at most 255, an unsigned byte each; empty before the first.
        byte[] smsDays = NO_DAYS;

        /// The SMS sent, for months in which a window of normal use could be full.
        Optional<SentSms> sent = Optional.empty();

        /// The days of the month that [#sent] knows; 0 stands for all.
        final Set<Integer> sentDays = new TreeSet<>();

        Counter(LineTerms line, YearMonth month) {
            this.line = line;
            this.month = month;
            this.limits = LimitRows.ofContract(line);
            this.conditions = new Conditions(line.at(Long.MAX_VALUE), limits, Tariffs.NOTHING);
        }

        /// What holds for the next event; the same object as long as the same things hold.
        Conditions at(Inclusions agreed, Tariffs tariffs) {
            var now = conditions;
            if (now.agreed() != agreed || now.tariffs() != tariffs || now.limits() != limits) {
                now = new Conditions(agreed, limits, tariffs);
                conditions = now;
            }
            return now;
        }

        void add(Rated rated) {
            state = rated.after();
            events++;
            amount = Math.addExact(amount, rated.amount());
            touched = true;
        }

        int smsOn(int dayOfMonth) {
            return smsDays.length == 0 ? 0 : smsDays[dayOfMonth - 1] & 0xff;
        }

        void addSms(int dayOfMonth) {
            if (smsDays.length == 0) {
                smsDays = new byte[31];
            }
            if (smsOn(dayOfMonth) < 255) {
                smsDays[dayOfMonth - 1]++;
            }
        }
    }

    /// The counter of a line's month, empty until [#read(Connection)].
    Counter of(LineTerms line, YearMonth month) {
        return counters.computeIfAbsent(new Key(line.serviceId(), day(month)), key -> {
            var counter = new Counter(line, month);
            unread.put(key, counter);
            return counter;
        });
    }

    int size() {
        return counters.size();
    }

    static int day(YearMonth month) {
        return (int) month.atDay(1).toEpochDay();
    }

    /// Reads what is not known yet, with its limits. The details of SMS are to be read again: the records of
    /// the batch before are stored by now.
    void read(Connection connection) throws SQLException {
        for (var counter : counters.values()) {
            counter.sent = Optional.empty();
            counter.sentDays.clear();
        }
        if (!unread.isEmpty()) {
            readStates(connection);
            new LimitRows(connection).read(unread.values());
            unread.clear();
        }
    }

    private void readStates(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select c.service_id, c.month - date '1970-01-01', c.seconds, c.messages, c.kilobytes, c.zone1, c.zone2,
                       c.zone3, c.fixed, c.calls, c.sent, c.received, c.outside, c.roaming, c.told, c.events, c.amount,
                       c.sms_days, c.blocked
                  from unnest(?::bigint[], ?::int[]) as k (service_id, day)
                  join usage.counter c on c.service_id = k.service_id and c.month = date '1970-01-01' + k.day
                """)) {
            var keys = unread.keySet();
            statement.setArray(
                    1, longs(connection, keys.stream().mapToLong(Key::serviceId).toArray()));
            statement.setArray(
                    2, ints(connection, keys.stream().mapToInt(Key::monthDay).toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var counter = unread.get(new Key(row.getLong(1), row.getInt(2)));
                    if (counter == null) {
                        throw new IllegalStateException("A counter that was not asked for");
                    }
                    fill(counter, row);
                }
            }
        }
    }

    private static void fill(Counter counter, ResultSet row) throws SQLException {
        counter.stored = true;
        counter.state = new LineState(
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13),
                row.getLong(14),
                row.getInt(15));
        counter.events = row.getLong(16);
        counter.amount = row.getLong(17);
        var days = row.getBytes(18);
        counter.smsDays = days == null ? NO_DAYS : days;
        counter.blocked = row.getBoolean(19);
    }

    private static final String FROM_ARRAYS = """
            unnest(?::bigint[], ?::int[], ?::bytea[], ?::boolean[], ?::bigint[], ?::bigint[], ?::bigint[],
                   ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                   ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                   as k (service_id, day, sms_days, blocked, account_id, seconds, messages, kilobytes, zone1, zone2,
                         zone3, fixed, calls, sent, received, outside, roaming, told, events, amount)
            """;

    private static final String INSERT = """
            insert into usage.counter (service_id, month, account_id, seconds, messages, kilobytes, zone1, zone2,
                   zone3, fixed, calls, sent, received, outside, roaming, told, events, amount, sms_days, blocked)
            select k.service_id, date '1970-01-01' + k.day, k.account_id, k.seconds, k.messages, k.kilobytes,
                   k.zone1, k.zone2, k.zone3, k.fixed, k.calls, k.sent, k.received, k.outside, k.roaming,
                   k.told::int, k.events, k.amount, nullif(k.sms_days, ''), k.blocked
              from
            """ + FROM_ARRAYS;

    private static final String UPDATE =
            """
            update usage.counter c
               set account_id = k.account_id, seconds = k.seconds, messages = k.messages,
                   kilobytes = k.kilobytes, zone1 = k.zone1, zone2 = k.zone2, zone3 = k.zone3, fixed = k.fixed,
                   calls = k.calls, sent = k.sent, received = k.received, outside = k.outside,
                   roaming = k.roaming, told = k.told::int, events = k.events, amount = k.amount,
                   sms_days = nullif(k.sms_days, ''), blocked = k.blocked
              from
            """ + FROM_ARRAYS + " where c.service_id = k.service_id and c.month = date '1970-01-01' + k.day";

    private static final List<ToLongFunction<Counter>> COLUMNS = List.of(
            c -> c.line.accountId(),
            c -> c.state.seconds(),
            c -> c.state.messages(),
            c -> c.state.kilobytes(),
            c -> c.state.zone1(),
            c -> c.state.zone2(),
            c -> c.state.zone3(),
            c -> c.state.fixed(),
            c -> c.state.calls(),
            c -> c.state.sent(),
            c -> c.state.received(),
            c -> c.state.outside(),
            c -> c.state.roaming(),
            c -> c.state.told(),
            c -> c.events,
            c -> c.amount);

    void write(Connection connection) throws SQLException {
        write(connection, UPDATE, those(counter -> counter.touched && counter.stored));
        write(connection, INSERT, those(counter -> counter.touched && !counter.stored));
    }

    private List<Counter> those(Predicate<Counter> which) {
        return counters.values().stream().filter(which).toList();
    }

    private static void write(Connection connection, String sql, List<Counter> touched) throws SQLException {
        if (touched.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, longs(connection, column(touched, c -> c.line.serviceId())));
            statement.setArray(
                    2,
                    ints(
                            connection,
                            touched.stream().mapToInt(c -> day(c.month)).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", touched.stream().map(c -> c.smsDays).toArray(byte[][]::new)));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "boolean", touched.stream().map(c -> c.blocked).toArray(Boolean[]::new)));
            for (int i = 0; i < COLUMNS.size(); i++) {
                statement.setArray(5 + i, longs(connection, column(touched, COLUMNS.get(i))));
            }
            statement.executeUpdate();
        }
    }

    private static long[] column(Collection<Counter> counters, ToLongFunction<Counter> value) {
        return counters.stream().mapToLong(value).toArray();
    }

    static java.sql.Array longs(Connection connection, long[] values) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf("int8", values);
    }

    static java.sql.Array ints(Connection connection, int[] values) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf("int4", values);
    }
}
