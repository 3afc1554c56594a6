package be.ligneclaire.bench;

import java.util.ArrayList;
import java.util.List;

/// How long the answers of one page took, and how large they were.
final class Times {

    private final List<Long> nanos = new ArrayList<>();
    private long largest;

    synchronized void add(long taken, long bytes) {
        nanos.add(taken);
        largest = Math.max(largest, bytes);
    }

    synchronized int count() {
        return nanos.size();
    }

    /// The largest answer, as sent.
    synchronized long bytes() {
        return largest;
    }

    /// Milliseconds within which so many of a hundred were answered.
    synchronized double percentile(int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
    }
}
