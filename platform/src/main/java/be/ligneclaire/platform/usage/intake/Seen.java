package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.platform.usage.intake.Lane.SetAside;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Which records were seen: the unique key of `usage.seen` decides, and nothing else.
final class Seen {

    /// A repeat, or two processes that wait for each other.
    private static final Set<String> ASK_EACH = Set.of("23505", "40P01", "55P03");

    private static final String COLUMNS = "source_id, number";

    private final Connection connection;

    Seen(Connection connection) {
        this.connection = connection;
    }

    /// Stores the rows that were not seen before and says which they are. A batch that is believed new goes
    /// straight in; if the key says otherwise, row by row is asked.
    BitSet store(Batch batch, int[] candidates) throws SQLException {
        var isNew = new BitSet(batch.rows);
        if (batch.fresh) {
            Arrays.stream(candidates).forEach(isNew::set);
            var before = connection.setSavepoint();
            try {
                copy(batch, isNew);
                connection.releaseSavepoint(before);
                return isNew;
            } catch (SQLException e) {
                if (!ASK_EACH.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
                connection.rollback(before);
                isNew.clear();
            }
        }
        judge(batch, candidates, isNew);
        return isNew;
    }

    private void copy(Batch batch, BitSet isNew) throws SQLException {
        var rows = new BinaryRows(isNew.cardinality() * 20 + 64);
        for (int i = isNew.nextSetBit(0); i >= 0; i = isNew.nextSetBit(i + 1)) {
            rows.row(2);
            rows.smallint(batch.source[i]);
            rows.bigint(batch.number[i]);
        }
        rows.copyInto(connection, "usage.seen", COLUMNS);
    }

    private void judge(Batch batch, int[] candidates, BitSet isNew) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table if not exists usage_incoming
                      (source_id smallint not null, number bigint not null, place bigint not null) on commit delete rows
                    """);
            statement.execute("truncate usage_incoming");
        }
        var rows = new BinaryRows(candidates.length * 32 + 64);
        for (int i : candidates) {
            rows.row(3);
            rows.smallint(batch.source[i]);
            rows.bigint(batch.number[i]);
            rows.bigint(i);
        }
        rows.copyInto(connection, "usage_incoming", COLUMNS + ", place");
        try (var statement = connection.prepareStatement("""
                        with added as (
                          insert into usage.seen (source_id, number)
                          select source_id, number from usage_incoming order by source_id, number
                          on conflict do nothing
                          returning source_id, number)
                        select i.place from usage_incoming i join added using (source_id, number)
                        """);
                var row = statement.executeQuery()) {
            while (row.next()) {
                isNew.set((int) row.getLong(1));
            }
        }
    }

    /// Takes back rows that rating set aside, so that they can come again.
    void forget(Batch batch, List<SetAside> setAside) throws SQLException {
        if (setAside.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                delete from usage.seen s using unnest(?::int[], ?::bigint[]) as k (source_id, number)
                 where s.source_id = k.source_id and s.number = k.number
                """)) {
            statement.setArray(
                    1,
                    Counters.ints(
                            connection,
                            setAside.stream()
                                    .mapToInt(row -> batch.source[row.row()])
                                    .toArray()));
            statement.setArray(
                    2,
                    Counters.longs(
                            connection,
                            setAside.stream()
                                    .mapToLong(row -> batch.number[row.row()])
                                    .toArray()));
            statement.executeUpdate();
        }
    }
}
