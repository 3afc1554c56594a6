package be.ligneclaire.platform.usage.intake;

import java.util.HashMap;
import java.util.Map;

/// The highest record number per source, which tells which batches can go straight in. It only chooses
/// the way; whether a record was seen is the database's to say.
final class HighWater {

    private final Sources sources;
    private final Map<Short, Long> highest = new HashMap<>();

    HighWater(Sources sources) {
        this.sources = sources;
    }

    /// Marks the batch as fresh if all its numbers lie above those before it.
    void judge(Batch batch) {
        var rising = new HashMap<>(highest);
        short current = -1;
        long floor = -1;
        long top = -1;
        for (int i = 0; i < batch.rows; i++) {
            if (batch.out[i]) {
                continue;
            }
            if (batch.source[i] != current) {
                rising.merge(current, top, Math::max);
                current = batch.source[i];
                floor = highest.computeIfAbsent(current, sources::highest);
                top = rising.getOrDefault(current, floor);
            }
            batch.fresh &= batch.number[i] > floor;
            top = Math.max(top, batch.number[i]);
        }
        rising.merge(current, top, Math::max);
        highest.putAll(rising);
    }
}
