package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.rating.Alert;
import be.ligneclaire.core.rating.Alerts;
import be.ligneclaire.core.rating.Inclusions;
import be.ligneclaire.core.rating.LineState;
import be.ligneclaire.core.rating.Note;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.rating.Signal;
import be.ligneclaire.core.rating.SmsCounts;
import be.ligneclaire.core.rating.UsageEvent;
import be.ligneclaire.core.rating.UsageKind;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.usage.intake.Counters.Counter;
import be.ligneclaire.platform.usage.limit.AlertRow;
import be.ligneclaire.platform.usage.limit.What;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a lane's records made happen: alerts to be told and blocks that begin, written with the records.
///
/// A block begins at the instant of the import and counts at once for the records that follow. For a month
/// that is over nothing is told and nothing blocked: there is nothing left to stop; the charges are limited
/// all the same.
final class Happenings {

    private final Instant now;
    private final YearMonth month;
    private final List<AlertRow> alerts = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    Happenings(Instant now) {
        this.now = now;
        this.month = Brussels.monthOf(now);
    }

    private record Block(Counter counter, What what, String rule, Instant until) {}

    void add(Counter counter, Inclusions agreed, LineState before, SmsCounts counts, UsageEvent event, Rated rated) {
        if (counter.month.isBefore(month)) {
            return;
        }
        for (var alert : Alerts.of(before, agreed, counter.limits, rated)) {
            alerts.add(AlertRow.of(counter.line, counter.month, alert, event.start()));
            if (alert.kind().blocks()) {
                block(counter, alert);
            }
        }
        if ((rated.signals() & Signal.NORMAL_USE) != 0) {
            blockNormalUse(counter, agreed, counts, event, rated);
        }
    }

    private void block(Counter counter, Alert alert) {
        var until = Brussels.startOf(counter.month.plusMonths(1).atDay(1));
        var what = alert.kind() == Alert.Kind.CAP_REACHED ? What.OUT_OF_BUNDLE : What.ROAMING_DATA;
        if (what == What.OUT_OF_BUNDLE) {
            counter.limits = counter.limits.plusOutside(now.getEpochSecond(), until.getEpochSecond());
        }
        counter.blocked = true;
        blocks.add(new Block(counter, what, alert.kind().rule().orElseThrow().id(), until));
    }

    private void blockNormalUse(Counter counter, Inclusions agreed, SmsCounts counts, UsageEvent event, Rated rated) {
        var until = end(counter, agreed, counts, event, rated).filter(end -> end.isAfter(now));
        if (until.isEmpty() || until.get().getEpochSecond() <= counter.normalUseUntil) {
            return;
        }
        counter.normalUseUntil = until.get().getEpochSecond();
        counter.blocked = true;
        alerts.add(AlertRow.normalUse(counter.line, counter.month, event.start(), until.get()));
        blocks.add(new Block(
                counter, What.NORMAL_USE, be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_NL.id(), until.get()));
    }

    /// When the window that is full ends.
    private static Optional<Instant> end(
            Counter counter, Inclusions agreed, SmsCounts counts, UsageEvent event, Rated rated) {
        var monthEnds = Brussels.startOf(counter.month.plusMonths(1).atDay(1));
        if (event.kind() == UsageKind.VOICE) {
            return Optional.of(monthEnds);
        }
        var start = Instant.ofEpochSecond(event.start());
        var dayEnds = Brussels.startOf(Brussels.dateOf(start).plusDays(1));
        var hourEnds = start.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        var use = agreed.rates().normalUse();
        var window =
                rated.note() == Note.NORMAL_USE ? use.beyond(rated.after(), counts) : use.full(rated.after(), counts);
        return switch (window) {
            case MONTH -> Optional.of(monthEnds);
            case DAY -> Optional.of(dayEnds);
            case HOUR -> Optional.of(hourEnds);
            case NONE -> Optional.<Instant>empty();
        };
    }

    void write(Connection connection) throws SQLException {
        for (var block : blocks) {
            insert(connection, block);
        }
        for (var alert : alerts) {
            alert.insert(connection, now);
        }
    }

    /// A block that is already there and lasts shorter is moved; of a kind a line has one.
    private void insert(Connection connection, Block block) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into usage.block (service_id, item_id, account_id, month, what, rule, edition, begins, until)
                values (?, ?, ?, date '1970-01-01' + ?, ?, ?, ?, ?, ?)
                on conflict (service_id, what) where ends is null do update
                   set until = greatest(usage.block.until, excluded.until), month = excluded.month
                """)) {
            var line = block.counter().line;
            statement.setLong(1, line.serviceId());
            statement.setLong(2, line.itemId());
            statement.setLong(3, line.accountId());
            statement.setInt(4, Counters.day(block.counter().month));
            statement.setString(5, block.what().word());
            statement.setString(6, block.rule());
            statement.setString(7, line.rates().edition().code());
            statement.setTimestamp(8, Timestamp.from(now));
            statement.setTimestamp(9, Timestamp.from(block.until()));
            statement.executeUpdate();
        }
    }
}
