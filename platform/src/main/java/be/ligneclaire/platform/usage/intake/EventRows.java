package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.rating.Note;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.rating.UsageKind;
import be.ligneclaire.core.tariff.Territory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/// Rated events on their way to the partitions of their months.
final class EventRows {

    private static final String COLUMNS =
            "service_id, start, source_id, number, kind, direction, other, visited, included, charged, price, amount,"
                    + " tariff, quantity, length, note, seller_id, day, runs_late";
    private static final UsageKind[] KINDS = UsageKind.values();
    private static final byte[][] TERRITORIES = territories();

    private final Map<YearMonth, BinaryRows> byMonth = new TreeMap<>();
    private final int expectedBytes;

    EventRows(int expectedRows) {
        expectedBytes = expectedRows * 175;
    }

    private static byte[][] territories() {
        var codes = new byte[Territory.COUNT][];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Territory.code(i).getBytes(StandardCharsets.US_ASCII);
        }
        return codes;
    }

    /// @param runsLate how many runs after its own the month is billed
    void add(YearMonth month, int runsLate, Batch batch, int i, long serviceId, Rated rated) {
        var rows = byMonth.computeIfAbsent(month, _ -> new BinaryRows(expectedBytes));
        rows.row(19);
        write(rows, batch, i, serviceId, rated);
        if (runsLate == 0) {
            rows.nothing();
        } else {
            rows.smallint(runsLate);
        }
    }

    private static void write(BinaryRows rows, Batch batch, int i, long serviceId, Rated rated) {
        rows.bigint(serviceId);
        rows.instant(batch.start[i]);
        rows.smallint(batch.source[i]);
        rows.bigint(batch.number[i]);
        rows.letter(KINDS[batch.kind[i]].letter());
        rows.letter(batch.outgoing[i] ? 'o' : 'i');
        rows.bigint(batch.other[i]);
        rows.text(TERRITORIES[batch.visited[i]]);
        rows.bigint(rated.included());
        rows.bigint(rated.charged());
        rows.bigint(rated.price());
        rows.bigint(rated.amount());
        rows.smallint(rated.tariff().code());
        rows.bigint(batch.quantity[i]);
        if (batch.length[i] == 0) {
            rows.nothing();
        } else {
            rows.smallint(batch.length[i]);
        }
        if (rated.note() == Note.NONE) {
            rows.nothing();
        } else {
            rows.letter(rated.note().letter());
        }
        if (batch.seller[i] == 0) {
            rows.nothing();
        } else {
            rows.integer(batch.seller[i]);
        }
        rows.smallint(SmsDetails.dayOfMonth(batch.start[i]));
    }

    void copy(Connection connection) throws SQLException {
        for (var entry : byMonth.entrySet()) {
            entry.getValue().copyInto(connection, Partitions.table(entry.getKey()), COLUMNS);
        }
    }
}
