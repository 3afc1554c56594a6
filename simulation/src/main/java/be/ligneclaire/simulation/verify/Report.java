package be.ligneclaire.simulation.verify;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What was looked at and what was found. Differences are said as they come and counted; nothing else is kept.
public final class Report {

    private final Consumer<String> said;
    private final SortedMap<String, Long> linesByRule = new TreeMap<>();
    private long documents;
    private long differences;

    Report(Consumer<String> said) {
        this.said = said;
    }

    void line(String rule) {
        linesByRule.merge(rule, 1L, Long::sum);
    }

    void document() {
        documents++;
    }

    void differs(String what, String how) {
        differences++;
        said.accept(what + ": " + how);
    }

    /// How many lines were recomputed, by rule.
    public Map<String, Long> linesByRule() {
        return Map.copyOf(linesByRule);
    }

    /// How many things were not what they should be.
    public long differences() {
        return differences;
    }

    /// The counts, a rule a line, then the whole.
    void close() {
        linesByRule.forEach((rule, count) -> said.accept("%s: %d lines".formatted(rule, count)));
        said.accept("%d documents, %d lines recomputed: %s"
                .formatted(
                        documents,
                        linesByRule.values().stream().mapToLong(Long::longValue).sum(),
                        differences == 0 ? "no difference." : differences + " differences."));
    }
}
