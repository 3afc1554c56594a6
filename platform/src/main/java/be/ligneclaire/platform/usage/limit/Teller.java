package be.ligneclaire.platform.usage.limit;

import be.ligneclaire.core.rating.Alert;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.usage.UsageLimits.HundredEuroReached;
import be.ligneclaire.platform.usage.UsageLimits.UsageBlocked;
import be.ligneclaire.platform.usage.limit.AlertRows.Waiting;
import be.ligneclaire.platform.usage.line.Lines;
import be.ligneclaire.platform.usage.network.UsageNetwork;
import be.ligneclaire.platform.usage.network.UsageNetwork.UsageLine;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells what records made happen: the block to the network, then the message to the customer. Each once
/// in effect: it is marked in the transaction that queues the message, so whoever is killed in between
/// leaves it to the next.
@Component("usageTeller")
public class Teller {

    private static final int AT_ONCE = 500;

    private final AlertRows alerts;
    private final Blocks blocks;
    private final BlockEnds ends;
    private final UsageLetters letters;
    private final Lines lines;
    private final UsageNetwork network;
    private final ApplicationEventPublisher news;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    Teller(
            AlertRows alerts,
            Blocks blocks,
            BlockEnds ends,
            UsageLetters letters,
            Lines lines,
            UsageNetwork network,
            ApplicationEventPublisher news,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.alerts = alerts;
        this.blocks = blocks;
        this.ends = ends;
        this.letters = letters;
        this.lines = lines;
        this.network = network;
        this.news = news;
        this.time = time;
        this.transaction = transaction;
    }

    /// Until nothing waits.
    public void tell() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> tellSome()));
        }
    }

    private boolean tellSome() {
        var waiting = alerts.waiting(AT_ONCE);
        if (waiting.isEmpty()) {
            return false;
        }
        waiting.forEach(one -> tell(one.alert()));
        alerts.told(waiting.stream().map(Waiting::alertId).toList(), time.now());
        return waiting.size() == AT_ONCE;
    }

    private void tell(AlertRow alert) {
        var kind = kind(alert);
        if (kind.map(Alert.Kind::blocks).orElse(true)) {
            block(alert, kind);
        }
        if (kind.filter(Alert.Kind.HUNDRED_EURO::equals).isPresent()) {
            news.publishEvent(new HundredEuroReached(
                    alert.accountId(), alert.serviceId(), alert.month(), alert.total(), alert.edition()));
        }
        letters.send(alert, kind.flatMap(Alert.Kind::rule).or(() -> rule(alert)));
    }

    /// Empty for a block of normal use.
    private static Optional<Alert.Kind> kind(AlertRow alert) {
        return Stream.of(Alert.Kind.values())
                .filter(kind -> kind.word().equals(alert.kind()))
                .findFirst();
    }

    private static Optional<RuleId> rule(AlertRow alert) {
        return alert.kind().equals(AlertRow.NORMAL_USE) ? Optional.of(RuleId.USAGE_NORMAL_MOBILE_NL) : Optional.empty();
    }

    private void block(AlertRow alert, Optional<Alert.Kind> kind) {
        var what = kind.map(one -> one == Alert.Kind.CAP_REACHED ? What.OUT_OF_BUNDLE : What.ROAMING_DATA)
                .orElse(What.NORMAL_USE);
        var open = blocks.open(alert.serviceId(), what);
        if (open.isEmpty() || ends.isNoted(open.get(), what)) {
            return;
        }
        lines.ofService(alert.serviceId())
                .ifPresent(line -> network.block(new UsageLine(line.serviceId(), line.identifier()), what));
        ends.note(open.get(), what);
        news.publishEvent(new UsageBlocked(
                alert.accountId(), alert.serviceId(), what.word(), open.get().rule(), alert.edition()));
    }
}
