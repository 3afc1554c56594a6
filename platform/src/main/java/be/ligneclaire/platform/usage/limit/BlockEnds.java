package be.ligneclaire.platform.usage.limit;

import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_FIRST;
import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_DEFAULT;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_NL;

import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import be.ligneclaire.platform.usage.UsageLimits.UsageUnblocked;
import be.ligneclaire.platform.usage.line.Lines;
import be.ligneclaire.platform.usage.network.UsageNetwork;
import be.ligneclaire.platform.usage.network.UsageNetwork.UsageLine;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Ends blocks: with the month, day or hour, or because the customer asked.
@Component("usageBlockEnds")
class BlockEnds implements AgendaHandler {

    private static final String KIND = "usage-block-ends";

    private final Blocks blocks;
    private final Lines lines;
    private final UsageNetwork network;
    private final Agenda agenda;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;

    BlockEnds(
            Blocks blocks,
            Lines lines,
            UsageNetwork network,
            Agenda agenda,
            BusinessTime time,
            ApplicationEventPublisher news) {
        this.blocks = blocks;
        this.lines = lines;
        this.network = network;
        this.agenda = agenda;
        this.time = time;
        this.news = news;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.NEW_MONTH;
    }

    /// Notes that a block ends by itself.
    void note(Blocks.Open block, What what) {
        agenda.put(KIND, key(block, what), block.until(), "");
    }

    /// Whether the end of a block is noted for its time, so that it was told before.
    boolean isNoted(Blocks.Open block, What what) {
        return agenda.dueAt(KIND, key(block, what))
                .filter(block.until()::equals)
                .isPresent();
    }

    @Override
    public void due(EntryKey key, Instant due, String payload) {
        var name = key.number().split(" ", 2);
        var what = What.of(name[1]);
        var open = blocks.open(Long.parseLong(name[0]), what);
        if (open.isEmpty()) {
            return;
        }
        if (open.get().until().isAfter(due)) {
            note(open.get(), what);
        } else {
            finish(open.get(), what, rule(what));
        }
    }

    private static RuleId rule(What what) {
        return switch (what) {
            case OUT_OF_BUNDLE -> USAGE_CAP_DEFAULT;
            case ROAMING_DATA -> ROAMING_DATA_CAP_FIRST;
            case NORMAL_USE -> USAGE_NORMAL_MOBILE_NL;
        };
    }

    /// Ends a block before its time.
    void end(Blocks.Open block, What what, RuleId rule) {
        agenda.cancel(KIND, key(block, what));
        finish(block, what, rule);
    }

    private void finish(Blocks.Open block, What what, RuleId rule) {
        blocks.end(block.serviceId(), what, time.now(), rule);
        lines.ofService(block.serviceId())
                .ifPresent(line -> network.unblock(new UsageLine(line.serviceId(), line.identifier()), what));
        news.publishEvent(new UsageUnblocked(block.accountId(), block.serviceId(), what.word(), rule, block.edition()));
    }

    private static EntryKey key(Blocks.Open block, What what) {
        return new EntryKey(block.accountId(), block.itemId(), block.serviceId() + " " + what.word());
    }
}
