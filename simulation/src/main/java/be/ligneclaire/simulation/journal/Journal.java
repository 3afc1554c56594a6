package be.ligneclaire.simulation.journal;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.simulation.stage.Cast;
import be.ligneclaire.simulation.stage.Stage.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What has been heard and not written yet, in order of publication. What a transaction undid was never
/// said.
///
/// A line is written once the step is over, when the story's names for what it made are known.
public final class Journal {

    private final BusinessTime time;
    private final List<Heard> heard = new ArrayList<>();

    public Journal(BusinessTime time) {
        this.time = time;
    }

    /// Hears news of a room, or a refusal.
    public void hear(Object news) {
        var entry = new Heard(time.now(), news);
        heard.add(entry);
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        heard.removeIf(one -> one == entry);
                    }
                }
            });
        }
    }

    /// Hears what the rules refuse.
    public void refused(Refusal refusal) {
        hear(refusal);
    }

    /// Takes what has been heard so far, as lines.
    public List<String> take(Lines lines, Cast cast) {
        var written = new ArrayList<String>();
        for (var entry : List.copyOf(heard)) {
            written.addAll(lines.of(entry.at(), entry.news(), cast));
        }
        heard.clear();
        return written;
    }

    private record Heard(Instant at, Object news) {}
}
