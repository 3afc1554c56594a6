package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.rating.NormalUse;
import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.rating.Rater;
import be.ligneclaire.core.rating.SentSms;
import be.ligneclaire.core.rating.Signal;
import be.ligneclaire.core.rating.SmsCounts;
import be.ligneclaire.core.rating.UsageEvent;
import be.ligneclaire.core.rating.UsageKind;
import be.ligneclaire.platform.usage.intake.Lane.SetAside;
import be.ligneclaire.platform.usage.line.LineTerms;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What a lane makes of one batch: which rows were not seen before, what each costs, and the records stored.
/// Used once.
final class LaneBatch {

    /// As many seconds as fit between a line's place and a row's number: more than four years.
    private static final long MOST_SECONDS = (1L << (63 - 2 * Batch.ROW_BITS)) - 1;

    private static final UsageKind[] KINDS = UsageKind.values();

    private final Connection connection;
    private final Lane lane;
    private final Batch batch;
    private final int[] rows;
    private final List<SetAside> setAside = new ArrayList<>();
    private Optional<Counters.Counter> last = Optional.empty();
    private long accepted;
    private long charged;

    LaneBatch(Connection connection, Lane lane, Batch batch, int number) {
        this.connection = connection;
        this.lane = lane;
        this.batch = batch;
        this.rows = inOrder(batch, number);
    }

    /// The lane's rows by line, then by start, then as they stand in the file.
    private static int[] inOrder(Batch batch, int number) {
        var keys = new long[batch.rows];
        var places = new java.util.HashMap<Long, Integer>();
        long first = Arrays.stream(batch.start, 0, batch.rows).min().orElse(0);
        int count = 0;
        for (int i = 0; i < batch.rows; i++) {
            var line = batch.line[i];
            if (!batch.out[i] && line != null && line.serviceId() % Lane.COUNT == number) {
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

    Lane.Tally take() throws SQLException {
        if (rows.length == 0) {
            return Lane.Tally.NOTHING;
        }
        for (int row : rows) {
            remember(line(row), lane.months.of(batch.start[row]));
        }
        lane.counters.read(connection);
        var seen = new Seen(connection);
        var isNew = seen.store(batch, rows);
        long duplicate = rows.length - isNew.cardinality();
        var events = rate(isNew);
        seen.forget(batch, setAside);
        events.copy(connection);
        return new Lane.Tally(accepted, duplicate, charged, setAside);
    }

    private EventRows rate(BitSet isNew) throws SQLException {
        var events = new EventRows(isNew.cardinality());
        expectSms(isNew);
        for (int row : rows) {
            if (!isNew.get(row)) {
                continue;
            }
            var line = line(row);
            var month = lane.months.of(batch.start[row]);
            var counter = remember(line, month);
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
            switch (Rater.rate(before, counter.at(agreed, lane.tariffs.at(event.start())), counts, event)) {
                case Rated rated -> {
                    counter.add(rated);
                    count(counter, row, rated);
                    if (rated.signals() != Signal.NONE) {
                        lane.happenings.add(counter, agreed, before, counts, event, rated);
                    }
                    lane.totals.add(line, month, batch.seller[row], rated);
                    events.add(month, lane.totals.runsLate(month), batch, row, line.serviceId(), rated);
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
    private Counters.Counter remember(LineTerms line, YearMonth month) {
        if (last.isEmpty() || last.get().line != line || !last.get().month.equals(month)) {
            last = Optional.of(lane.counters.of(line, month));
        }
        return last.get();
    }

    private void expectSms(BitSet isNew) throws SQLException {
        var details = new SmsDetails();
        for (int row : rows) {
            if (isNew.get(row) && SmsDetails.isSms(batch, row)) {
                details.expect(remember(line(row), lane.months.of(batch.start[row])), batch.start[row]);
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
        if (!SentSms.counts(batch.outgoing[row], rated)) {
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
}
