package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.platform.usage.intake.Lane.SetAside;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;

/// Which records were seen: the unique key of `usage.seen` decides, and nothing else.
final class Seen {

    private static final String COLUMNS = "source_id, number";

    private final Connection connection;

    Seen(Connection connection) {
        this.connection = connection;
    }

    /// Stores rows that are believed new. A repeat breaks the key, and with it the transaction.
    void copy(Batch batch, BitSet isNew) throws SQLException {
        var rows = new BinaryRows(isNew.cardinality() * 20 + 64);
        for (int i = isNew.nextSetBit(0); i >= 0; i = isNew.nextSetBit(i + 1)) {
            rows.row(2);
            rows.smallint(batch.source[i]);
            rows.bigint(batch.number[i]);
        }
        rows.copyInto(connection, "usage.seen", COLUMNS);
    }

    /// Stores the rows that were not seen before and says which they are.
    void judge(Batch batch, int[] candidates, BitSet isNew) throws SQLException {
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
        try (var statement = connection.prepareStatement("delete from usage.seen where source_id = ? and number = ?")) {
            for (var row : setAside) {
                statement.setShort(1, batch.source[row.row()]);
                statement.setLong(2, batch.number[row.row()]);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
