package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.platform.usage.line.LineTerms;
import be.ligneclaire.platform.usage.line.Lines;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds the line of each row, asking for lines not met before in one set, and sees to it that the
/// months have their partitions.
@Component("usageBatchPreparation")
class BatchPreparation {

    private final Lines lines;
    private final Partitions partitions;

    BatchPreparation(Lines lines, Partitions partitions) {
        this.lines = lines;
        this.partitions = partitions;
    }

    void prepare(Batch batch) {
        learn(batch);
        var months = new Months();
        var met = new HashSet<YearMonth>();
        var known = new HashMap<Long, LineTerms[]>();
        for (int i = 0; i < batch.rows; i++) {
            if (!batch.out[i] && resolve(batch, i, known)) {
                met.add(months.of(batch.start[i]));
            }
        }
        batch.dropRepeats();
        partitions.ensure(met);
    }

    private void learn(Batch batch) {
        Set<String> unknown = new HashSet<>();
        for (int i = 0; i < batch.rows; i++) {
            long key = batch.key[i];
            if (!batch.out[i] && !lines.knows(key)) {
                var name = batch.names.get(key);
                unknown.add(name == null ? "+" + key : name);
            }
        }
        lines.learn(unknown);
    }

    private boolean resolve(Batch batch, int i, Map<Long, LineTerms[]> known) {
        var candidates = known.computeIfAbsent(batch.key[i], lines::find);
        for (var line : candidates) {
            if (line.isActiveAt(batch.start[i])) {
                batch.line[i] = line;
                return true;
            }
        }
        batch.reject(i, reason(candidates, batch.start[i]));
        return false;
    }

    private static String reason(LineTerms[] candidates, long start) {
        if (candidates.length == 0) {
            return "the line is not one of ours";
        }
        for (var line : candidates) {
            if (line.activeUntil() <= start) {
                return "the line had ended before the start";
            }
        }
        return "the line was not active yet at the start";
    }
}
