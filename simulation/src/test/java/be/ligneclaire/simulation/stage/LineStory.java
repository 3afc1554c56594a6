package be.ligneclaire.simulation.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The story of one mobile line and what its usage leads to, for tests of limits.
final class LineStory {

    private static final Set<String> TOLD = Set.of("usage-blocked", "usage-unblocked", "refused", "task-opened");

    private LineStory() {}

    /// A line active since 5 January, and what follows.
    static Told line(Path folder, String edition, String offer, String more) {
        return Told.of(folder, """
                title: A line and its limits
                start: 2026-01-05
                regime: contract
                steps:
                - {at: 2026-01-05T09:00, do: register, customer: c1, kind: consumer, language: fr, email: c1@example.be}
                - {at: 2026-01-05T09:10, do: order, order: o1, customer: c1, edition: %s, channel: shop, items: [{item: m1, offer: %s, card: esim}]}
                - {at: 2026-01-05T10:00, do: activate, item: m1}
                """.formatted(edition, offer) + more.stripIndent());
    }

    static String service(String start, String amount) {
        return "{line: m1, kind: sms, start: \"%s\", other: \"4321\", amount: \"%s\", seller: Horoscope}"
                .formatted(start, amount);
    }

    static String data(String start, long megabytes) {
        return "{line: m1, kind: data, start: \"%s\", bytes: %d000000, visited: JP}".formatted(start, megabytes);
    }

    static String usage(String at, String... records) {
        return "- {at: %s, do: usage, records: [%s]}%n".formatted(at, String.join(", ", records));
    }

    /// Usage messages, blocks, refusals and tasks, in order: `cap-reached`, `usage-blocked out-of-bundle`.
    static List<String> happened(Told told) {
        return told.all().stream()
                .filter(line ->
                        TOLD.contains(what(line)) || text(line, "channel").equals("sms"))
                .map(line -> switch (what(line)) {
                    case "message-sent" -> text(line, "template");
                    case "refused" -> "refused " + text(line, "rule");
                    case "task-opened" -> "task " + text(line, "kind");
                    default -> what(line) + " " + text(line, "what_for");
                })
                .toList();
    }

    private static String what(JsonNode line) {
        return text(line, "what");
    }

    static String text(JsonNode line, String key) {
        return line.path(key).asString("");
    }
}
