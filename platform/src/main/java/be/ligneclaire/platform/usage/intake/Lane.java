package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.rating.NormalUse;
import be.ligneclaire.core.rating.Note;
import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.rating.Rater;
import be.ligneclaire.core.rating.Signal;
import be.ligneclaire.core.rating.SmsCounts;
import be.ligneclaire.core.rating.UsageEvent;
import be.ligneclaire.core.rating.UsageKind;
import be.ligneclaire.core.rating.UsageTariff;
import be.ligneclaire.core.tariff.TariffBook;
import be.ligneclaire.platform.usage.line.LineTerms;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What one lane makes of one batch, within one transaction: which rows were not seen before, what each
/// costs, and all of it stored. Used once.
final class Lane {

    /// Lines are dealt into lanes by their service's number; the holder of a lane's lock is the one
    /// writer of its lines, whatever the process. Every process must count the same.
    static final int COUNT = 2;

    /// As many seconds as fit between a line's place and a row's number: more than four years.
    private static final long MOST_SECONDS = (1L << (63 - 2 * Batch.ROW_BITS)) - 1;

    static final int LOCK = 4711;
    private static final UsageKind[] KINDS = UsageKind.values();

    private final Connection connection;
    private final Batch batch;
    private final int lane;
    private final TariffBook tariffs;
    private final int[] rows;
    private final Months months = new Months();
    private final List<SetAside> setAside = new ArrayList<>();
    private final Happenings happenings;
    private Optional<Counters.Counter> last = Optional.empty();
    private long accepted;
    private long duplicate;
    private long charged;

    /// @param now the instant of the import, at which blocks begin
    Lane(Connection connection, Batch batch, int lane, TariffBook tariffs, Instant now) {
        this.connection = connection;
        this.batch = batch;
        this.lane = lane;
        this.tariffs = tariffs;
        this.happenings = new Happenings(now);
        this.rows = inOrder(batch, lane);
    }

    /// A row that rating does not take yet.
    record SetAside(int row, NotRated reason) {}

    record Tally(long accepted, long duplicate, long charged, List<SetAside> setAside) {
        static final Tally NOTHING = new Tally(0, 0, 0, List.of());
    }

    /// The lane's rows by line, then by start, then as they stand in the file.
    private static int[] inOrder(Batch batch, int lane) {
        var keys = new long[batch.rows];
        var places = new java.util.HashMap<Long, Integer>();
        long first = Arrays.stream(batch.start, 0, batch.rows).min().orElse(0);
        int count = 0;
        for (int i = 0; i < batch.rows; i++) {
            var line = batch.line[i];
            if (!batch.out[i] && line != null && line.serviceId() % COUNT == lane) {
                long place = places.computeIfAbsent(line.serviceId(), _ -> places.size());
                long since = Math.min(batch.start[i] - first, MOST_SECONDS);
                keys[count++] = place << (63 - Batch.ROW_BITS) | since << Batch.ROW_BITS | i;
            }
        }
        Arrays.sort(keys, 0, count);
        return Arrays.stream(keys, 0, count)
                .mapToInt(key -> (int) (key & (Batch.MOST_ROWS - 1)))
                .toArray();
    }

    /// @param fresh whether the rows are believed never seen; the unique key decides, and throws if not
    Tally take(boolean fresh) throws SQLException {
        if (rows.length == 0) {
            return Tally.NOTHING;
        }
        lock();
        var totals = new RunTotals(closedRun());
        var counters = new Counters();
        for (int row : rows) {
            remember(counters, line(row), months.of(batch.start[row]));
        }
        counters.read(connection);
        new LimitRows(connection).read(counters);
        var isNew = new BitSet(batch.rows);
        if (fresh) {
            Arrays.stream(rows).forEach(isNew::set);
        } else {
            new Seen(connection).judge(batch, rows, isNew);
            duplicate = rows.length - isNew.cardinality();
        }
        var events = rate(isNew, counters, totals);
        var seen = new Seen(connection);
        if (fresh) {
            seen.copy(batch, isNew);
        } else {
            seen.forget(batch, setAside);
        }
        events.copy(connection);
        counters.write(connection);
        totals.write(connection);
        happenings.write(connection);
        return new Tally(accepted, duplicate, charged, setAside);
    }

    private EventRows rate(BitSet isNew, Counters counters, RunTotals totals) throws SQLException {
        var events = new EventRows(isNew.cardinality());
        expectSms(isNew, counters);
        for (int row : rows) {
            if (!isNew.get(row)) {
                continue;
            }
            var line = line(row);
            var month = months.of(batch.start[row]);
            var counter = remember(counters, line, month);
            var event = new UsageEvent(
                    KINDS[batch.kind[row]],
                    batch.outgoing[row],
                    batch.start[row],
                    batch.quantity[row],
                    batch.other[row],
                    batch.visited[row],
                    batch.stated[row]);
            var before = counter.state;
            var agreed = line.at(event.start());
            var counts = counts(counter, row);
            switch (Rater.rate(before, counter.at(agreed, tariffs.at(event.start())), counts, event)) {
                case Rated rated -> {
                    counter.add(rated);
                    count(counter, row, rated);
                    if (rated.signals() != Signal.NONE) {
                        happenings.add(counter, agreed, before, counts, event, rated);
                    }
                    totals.add(line, month, batch.seller[row], rated);
                    events.add(month, batch, row, line.serviceId(), rated);
                    accepted++;
                    charged = Math.addExact(charged, rated.amount());
                }
                case NotRated reason -> {
                    isNew.clear(row);
                    setAside.add(new SetAside(row, reason));
                }
            }
        }
        return events;
    }

    /// The counter of a line's month. Rows come by line, so it is mostly the one before.
    private Counters.Counter remember(Counters counters, LineTerms line, YearMonth month) {
        if (last.isEmpty() || last.get().line != line || !last.get().month.equals(month)) {
            last = Optional.of(counters.of(line, month));
        }
        return last.get();
    }

    private void expectSms(BitSet isNew, Counters counters) throws SQLException {
        var details = new SmsDetails();
        for (int row : rows) {
            if (isNew.get(row) && SmsDetails.isSms(batch, row)) {
                details.expect(remember(counters, line(row), months.of(batch.start[row])), batch.start[row]);
            }
        }
        details.read(connection);
    }

    private SmsCounts counts(Counters.Counter counter, int row) {
        return counter.sent.isPresent() && SmsDetails.isSms(batch, row)
                ? counter.sent.get().before(batch.start[row], batch.other[row], batch.length[row])
                : SmsCounts.FEW;
    }

    private void count(Counters.Counter counter, int row, Rated rated) {
        boolean counts = rated.tariff() == UsageTariff.SMS_NATIONAL || rated.tariff() == UsageTariff.SMS_EXCESS;
        if (!counts || !batch.outgoing[row] || rated.note() == Note.NORMAL_USE) {
            return;
        }
        if (counter.line.rates().normalUse().action() != NormalUse.Action.NONE) {
            counter.addSms(SmsDetails.dayOfMonth(batch.start[row]));
            counter.sent.ifPresent(sent -> sent.add(batch.start[row], batch.other[row], batch.length[row]));
        }
    }

    private LineTerms line(int row) {
        var line = batch.line[row];
        if (line == null) {
            throw new IllegalStateException("A row without a line is no lane's");
        }
        return line;
    }

    private void lock() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
            statement.setInt(1, LOCK);
            statement.setInt(2, lane);
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
