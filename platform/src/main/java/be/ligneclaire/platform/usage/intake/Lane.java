package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.tariff.TariffBook;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What one lane does within one transaction: batch after batch is rated and stored, while what lines have
/// used stays in memory; written once, at the end. Many lines use something only a few times in a batch, and
/// to write their counters costs as much as to store the records.
final class Lane {

    /// Lines are dealt into lanes by their service's number; the holder of a lane's lock is the one
    /// writer of its lines, whatever the process. Every process must count the same.
    static final int COUNT = 2;

    static final int LOCK = 4711;

    /// As many records as are written at most until they are durable.
    private static final int MOST_ROWS = 500_000;

    /// As many counters as are kept at most, about 500 bytes each: of a heap of 512 MB a tenth in each lane.
    private static final long MOST_COUNTERS =
            Math.max(20_000, Runtime.getRuntime().maxMemory() / 5_000);

    private final Connection connection;
    private final int number;
    final TariffBook tariffs;
    final Months months = new Months();
    final Counters counters = new Counters();
    final Happenings happenings;
    final RunTotals totals;
    private int rows;

    /// @param now the instant of the import, at which blocks begin
    Lane(Connection connection, int number, TariffBook tariffs, Instant now) throws SQLException {
        this.connection = connection;
        this.number = number;
        this.tariffs = tariffs;
        this.happenings = new Happenings(now);
        lock();
        this.totals = new RunTotals(closedRun());
    }

    /// A row that rating does not take.
    record SetAside(int row, NotRated reason) {}

    record Tally(long accepted, long duplicate, long charged, List<SetAside> setAside) {
        static final Tally NOTHING = new Tally(0, 0, 0, List.of());
    }

    Tally take(Batch batch) throws SQLException {
        rows += batch.rows / COUNT;
        return new LaneBatch(connection, this, batch, number).take();
    }

    /// Whether to end the transaction before the next batch: much was done, or somebody waits for the lane.
    boolean isEnough() throws SQLException {
        return rows >= MOST_ROWS || counters.size() >= MOST_COUNTERS || isWanted();
    }

    private boolean isWanted() throws SQLException {
        try (var statement = connection.prepareStatement("""
                        select exists (select from pg_locks
                                        where locktype = 'advisory' and not granted
                                          and classid = ?::oid and objid = ?::oid and objsubid = 2)
                        """)) {
            statement.setInt(1, LOCK);
            statement.setInt(2, number);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// Before the transaction ends.
    void finish() throws SQLException {
        counters.write(connection);
        totals.write(connection);
        happenings.write(connection);
    }

    private void lock() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
            statement.setInt(1, LOCK);
            statement.setInt(2, number);
            statement.execute();
        }
    }

    /// The latest bill run that has begun; none begins until this transaction has ended.
    private LocalDate closedRun() throws SQLException {
        try (var statement = connection.prepareStatement("select closed_run from usage.closing for share");
                var row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }
}
