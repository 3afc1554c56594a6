package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.platform.usage.line.LineTerms;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/// What a lane's batch adds to the totals of bill runs.
final class RunTotals {

    private final LocalDate closedRun;
    private final Map<Key, Sum> sums = new HashMap<>();
    private final Map<YearMonth, Integer> late = new HashMap<>();

    /// @param closedRun the latest bill run that has begun
    RunTotals(LocalDate closedRun) {
        this.closedRun = closedRun;
    }

    private record Key(long serviceId, YearMonth month, int tariff, long price, int seller) {}

    private static final class Sum {
        final LineTerms line;
        long events;
        long quantity;
        long amount;

        Sum(LineTerms line) {
            this.line = line;
        }
    }

    void add(LineTerms line, YearMonth month, int seller, Rated rated) {
        if (rated.charged() == 0) {
            return;
        }
        var sum = sums.computeIfAbsent(
                new Key(line.serviceId(), month, rated.tariff().code(), rated.price(), seller), _ -> new Sum(line));
        sum.events++;
        sum.quantity += rated.charged();
        sum.amount = Math.addExact(sum.amount, rated.amount());
    }

    /// The run that bills a month: the one after it, or the next one still to come
    /// (`charging.roaming-late`).
    private LocalDate billOn(YearMonth month) {
        var own = month.plusMonths(1).atDay(1);
        return own.isAfter(closedRun)
                ? own
                : YearMonth.from(closedRun).plusMonths(1).atDay(1);
    }

    /// How many runs after its own a month is billed; 0 as a rule.
    int runsLate(YearMonth month) {
        return late.computeIfAbsent(
                month,
                any -> Math.toIntExact(ChronoUnit.MONTHS.between(any.plusMonths(1), YearMonth.from(billOn(any)))));
    }

    /// In order of key, so that two who write at once wait for each other and never in a circle.
    void write(Connection connection) throws SQLException {
        if (sums.isEmpty()) {
            return;
        }
        var entries = new ArrayList<>(sums.entrySet());
        try (var statement = connection.prepareStatement("""
                insert into usage.total as t (bill_on, account_id, service_id, month, tariff, price, item_id, edition,
                       events, quantity, amount, seller_id)
                select date '1970-01-01' + k.bill_day, k.account_id, k.service_id, date '1970-01-01' + k.day, k.tariff,
                       k.price, k.item_id, k.edition, k.events, k.quantity, k.amount, k.seller_id
                  from unnest(?::int[], ?::bigint[], ?::bigint[], ?::int[], ?::int[], ?::bigint[], ?::bigint[],
                       ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::int[])
                       as k (bill_day, account_id, service_id, day, tariff, price, item_id, edition, events, quantity,
                             amount, seller_id)
                 order by 1, 2, 3, 4, 5, 6, 12
                on conflict (bill_on, account_id, service_id, month, tariff, price, seller_id) do update
                   set events = t.events + excluded.events, quantity = t.quantity + excluded.quantity,
                       amount = t.amount + excluded.amount
                """)) {
            statement.setArray(
                    1, ints(connection, entries, e -> day(billOn(e.getKey().month()))));
            statement.setArray(
                    2, longs(connection, entries, e -> e.getValue().line.accountId()));
            statement.setArray(3, longs(connection, entries, e -> e.getKey().serviceId()));
            statement.setArray(
                    4, ints(connection, entries, e -> day(e.getKey().month().atDay(1))));
            statement.setArray(5, ints(connection, entries, e -> e.getKey().tariff()));
            statement.setArray(6, longs(connection, entries, e -> e.getKey().price()));
            statement.setArray(
                    7, longs(connection, entries, e -> e.getValue().line.itemId()));
            statement.setArray(
                    8,
                    connection.createArrayOf(
                            "text",
                            entries.stream()
                                    .map(e ->
                                            e.getValue().line.rates().edition().code())
                                    .toArray()));
            statement.setArray(9, longs(connection, entries, e -> e.getValue().events));
            statement.setArray(10, longs(connection, entries, e -> e.getValue().quantity));
            statement.setArray(11, longs(connection, entries, e -> e.getValue().amount));
            statement.setArray(12, ints(connection, entries, e -> e.getKey().seller()));
            statement.executeUpdate();
        }
    }

    private static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }

    private static java.sql.Array longs(
            Connection connection, ArrayList<Map.Entry<Key, Sum>> entries, ToLongFunction<Map.Entry<Key, Sum>> value)
            throws SQLException {
        return Counters.longs(connection, entries.stream().mapToLong(value).toArray());
    }

    private static java.sql.Array ints(
            Connection connection, ArrayList<Map.Entry<Key, Sum>> entries, ToIntFunction<Map.Entry<Key, Sum>> value)
            throws SQLException {
        return Counters.ints(connection, entries.stream().mapToInt(value).toArray());
    }
}
