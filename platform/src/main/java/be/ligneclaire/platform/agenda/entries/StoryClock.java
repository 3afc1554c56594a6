package be.ligneclaire.platform.agenda.entries;

import be.ligneclaire.platform.agenda.MovableClock;
import be.ligneclaire.platform.agenda.StoryTime;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does entries one by one on the caller's thread. The clock shows each entry's instant while it is done,
/// and its news is delivered before the next one starts.
@Component
class StoryClock implements StoryTime {

    private final Entries entries;
    private final Handlers handlers;
    private final TransactionTemplate transaction;
    private final ObjectProvider<MovableClock> clock;

    StoryClock(
            Entries entries, Handlers handlers, TransactionTemplate transaction, ObjectProvider<MovableClock> clock) {
        this.entries = entries;
        this.handlers = handlers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void advanceTo(Instant instant) {
        var hands = clock.getIfAvailable();
        if (hands == null) {
            throw new IllegalStateException("Only the clock of a story can be moved");
        }
        while (doFirst(instant, hands)) {
            // One after the other, those that arise on the way included.
        }
        hands.moveTo(instant);
    }

    private boolean doFirst(Instant until, MovableClock hands) {
        var taken = new Taken();
        try {
            transaction.executeWithoutResult(_ -> {
                taken.entry = entries.takeFirst(until, handlers);
                taken.entry.ifPresent(entry -> {
                    hands.moveTo(entry.due());
                    entry.doneBy(handlers);
                });
            });
        } catch (RuntimeException e) {
            throw taken.entry
                    .<RuntimeException>map(entry -> new IllegalStateException(failure(entry, e), e))
                    .orElse(e);
        }
        return taken.entry.isPresent();
    }

    private static String failure(Entries.Entry entry, RuntimeException e) {
        return "The agenda entry %s %s due at %s failed: %s"
                .formatted(entry.kind(), entry.key().name(), entry.due(), e.getMessage());
    }

    /// What was taken, also when doing it failed.
    private static final class Taken {
        private Optional<Entries.Entry> entry = Optional.empty();
    }
}
