package be.ligneclaire.simulation.golden;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.simulation.stage.Told;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The documents of one customer of a story.
///
/// @param documents in order of issue
/// @param ends the days on which contracts of the story ended, with the items
record Bills(List<JsonNode> documents, List<JsonNode> ends) {

    static Bills of(Told told, String customer) {
        return new Bills(
                told.all().stream()
                        .filter(line -> text(line, "customer").equals(customer)
                                && text(line, "what").endsWith("-issued"))
                        .toList(),
                told.of("contract-ended"));
    }

    /// The document of a run; nothing where there was none.
    Stream<JsonNode> on(LocalDate run) {
        return documents.stream().filter(document -> text(document, "issued").equals(run.toString()));
    }

    /// The lines of the document of a run.
    List<JsonNode> lines(LocalDate run) {
        return on(run).flatMap(document -> document.path("lines").valueStream()).toList();
    }

    /// All lines of all documents.
    List<JsonNode> lines() {
        return documents.stream()
                .flatMap(document -> document.path("lines").valueStream())
                .toList();
    }

    /// The sum of some lines of a run; `0.00` where there are none.
    String sum(LocalDate run, Predicate<JsonNode> which) {
        return Euro.text(Euro.sum(lines(run).stream()
                .filter(which)
                .map(line -> Euro.of(text(line, "amount")))
                .toList()));
    }

    /// The day on which the contract of an item ended; empty text if it did not.
    String endOf(String item) {
        return ends.stream()
                .filter(end -> end.path("items")
                        .valueStream()
                        .anyMatch(name -> name.asString().equals(item)))
                .map(end -> text(end, "date"))
                .findFirst()
                .orElse("");
    }

    static Predicate<JsonNode> by(String rule) {
        return line -> text(line, "rule").equals(rule);
    }

    static Predicate<JsonNode> kind(String kind) {
        return line -> text(line, "kind").equals(kind);
    }

    static boolean isNegative(JsonNode line) {
        return text(line, "amount").startsWith("-");
    }

    /// Whether a line is for a calendar month in full.
    static boolean isWholeMonth(JsonNode line) {
        var month = YearMonth.from(from(line));
        return line.path("period").path(0).asString().equals(month.atDay(1).toString())
                && line.path("period")
                        .path(1)
                        .asString()
                        .equals(month.plusMonths(1).atDay(1).toString());
    }

    static LocalDate from(JsonNode line) {
        return LocalDate.parse(line.path("period").path(0).asString());
    }

    static String figure(JsonNode line, String name) {
        return line.path("figures")
                .valueStream()
                .filter(figure -> text(figure, "name").equals(name))
                .map(figure -> text(figure, "value"))
                .findFirst()
                .orElse("");
    }

    static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
