package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.rating.NormalUse;
import be.ligneclaire.core.rating.SentSms;
import be.ligneclaire.core.rating.UsageKind;
import be.ligneclaire.core.rating.UsageTariff;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.usage.intake.Counters.Counter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds the lines that send so many SMS that a window of normal use could be full, and reads what those
/// sent before from the stored records. Everyone else is counted by day only: the records themselves are
/// the detail, so nothing is kept twice.
final class SmsDetails {

    private static final int WHOLE_MONTH = 0;

    private final Map<Counter, int[]> coming = new LinkedHashMap<>();

    /// Says that an SMS will be rated.
    void expect(Counter counter, long start) {
        if (counter.line.rates().normalUse().action() != NormalUse.Action.NONE) {
            var days = coming.computeIfAbsent(counter, _ -> new int[32]);
            days[WHOLE_MONTH]++;
            days[dayOfMonth(start)]++;
        }
    }

    static int dayOfMonth(long start) {
        return LocalDate.ofEpochDay(epochDay(start)).getDayOfMonth();
    }

    /// The Belgian day of an instant, in days since 1970.
    private static long epochDay(long start) {
        int offset =
                Brussels.ZONE.getRules().getOffset(Instant.ofEpochSecond(start)).getTotalSeconds();
        return Math.floorDiv(start + offset, 86_400L);
    }

    /// Reads what was sent before, where it could matter.
    void read(Connection connection) throws SQLException {
        var days = new HashMap<Counter, Set<Integer>>();
        coming.forEach((counter, expected) -> {
            var needed = needed(counter, expected);
            if (!counter.sentDays.containsAll(needed) && !counter.sentDays.contains(WHOLE_MONTH)) {
                counter.sentDays.addAll(needed);
                days.put(counter, counter.sentDays.contains(WHOLE_MONTH) ? Set.of(WHOLE_MONTH) : counter.sentDays);
                counter.sent = java.util.Optional.of(new SentSms(SmsDetails::epochDay));
            }
        });
        if (!days.isEmpty()) {
            read(connection, days);
        }
    }

    private static Set<Integer> needed(Counter counter, int[] expected) {
        var needed = new TreeSet<Integer>();
        if (counter.state.sent() + expected[WHOLE_MONTH] > SentSms.MATTERS_FROM_MONTH) {
            needed.add(WHOLE_MONTH);
            return needed;
        }
        for (int day = 1; day <= 31; day++) {
            if (expected[day] > 0 && counter.smsOn(day) + expected[day] > SentSms.MATTERS_FROM_DAY) {
                needed.add(day);
            }
        }
        return needed;
    }

    private static void read(Connection connection, Map<Counter, Set<Integer>> days) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select extract(epoch from start)::bigint, other, coalesce(length, 0)
                  from usage.event
                 where service_id = ? and start >= to_timestamp(?) and start < to_timestamp(?)
                   and kind = 's' and direction = 'o' and note is distinct from 'n'
                   and tariff in (?, ?)
                """)) {
            for (var entry : days.entrySet()) {
                var counter = entry.getKey();
                for (int day : entry.getValue()) {
                    var first = day == WHOLE_MONTH ? counter.month.atDay(1) : counter.month.atDay(day);
                    var last = day == WHOLE_MONTH ? counter.month.plusMonths(1).atDay(1) : first.plusDays(1);
                    statement.setLong(1, counter.line.serviceId());
                    statement.setLong(2, Brussels.startOf(first).getEpochSecond());
                    statement.setLong(3, Brussels.startOf(last).getEpochSecond());
                    statement.setInt(4, UsageTariff.SMS_NATIONAL.code());
                    statement.setInt(5, UsageTariff.SMS_EXCESS.code());
                    try (var row = statement.executeQuery()) {
                        while (row.next()) {
                            counter.sent.orElseThrow().add(row.getLong(1), row.getLong(2), row.getInt(3));
                        }
                    }
                }
            }
        }
    }

    static boolean isSms(Batch batch, int row) {
        return batch.kind[row] == UsageKind.SMS.ordinal() && batch.outgoing[row] && batch.stated[row] < 0;
    }
}
