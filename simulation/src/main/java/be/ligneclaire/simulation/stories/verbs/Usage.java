package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.simulation.network.EverydayUsage;
import be.ligneclaire.simulation.network.UsageText;
import be.ligneclaire.simulation.stage.Stage;
import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The network hands over records: from a file beside the story, written in it, or made up.
final class Usage implements Verb {

    @Override
    public String word() {
        return "usage";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var kinds = Stream.of("file", "records", "generate").filter(fields::has).toList();
        if (kinds.size() != 1) {
            throw fields.place().problem("'usage' takes one of file, records, generate");
        }
        return switch (kinds.getFirst()) {
            case "file" -> file(fields);
            case "records" -> records(fields, plot);
            default -> generate(fields);
        };
    }

    /// What is wrong in a file is the network's mistake and not the story's: the room sets it aside.
    private static Act file(Fields fields) {
        var text = UsageText.of(fields.file("file"));
        return stage -> importInto(stage, text, fields);
    }

    private static Act records(Fields fields, Plot plot) {
        var rows = new ArrayList<Map<String, String>>();
        for (var record : fields.list("records", "a record of 'usage'")) {
            if (!record.has("line") || !record.has("kind") || !record.has("start")) {
                throw fields.place().problem("a record of 'usage' lacks the key line, kind or start");
            }
            rows.add(record.all(UsageText.COLUMNS));
        }
        checkLines(UsageText.of(rows), fields, plot);
        return stage -> importInto(stage, UsageText.of(completed(rows, stage)), fields);
    }

    private static Act generate(Fields fields) {
        var generate = fields.optionalFields("generate").orElseThrow();
        var seed = generate.whole("seed", Long.MIN_VALUE);
        var records = Math.toIntExact(generate.whole("records", 0));
        generate.done();
        return stage -> {
            var rows = EverydayUsage.of(stage.activeLines(), seed).records(records);
            stage.rooms()
                    .usage()
                    .importText(
                            stage.key(), UsageText.of(completed(rows, stage)).csv());
        };
    }

    /// A record that the story gives no identity gets the story's source and the next number; it went out
    /// from Belgium.
    private static ArrayList<Map<String, String>> completed(Iterable<Map<String, String>> rows, Stage stage) {
        var all = new ArrayList<Map<String, String>>();
        for (var row : rows) {
            var complete = new LinkedHashMap<>(row);
            if (!complete.containsKey("id")) {
                complete.putIfAbsent("source", stage.source());
                complete.put("id", Long.toString(stage.nextRecord()));
            }
            complete.putIfAbsent("source", stage.source());
            complete.putIfAbsent("direction", "out");
            complete.putIfAbsent("visited", "BE");
            all.add(complete);
        }
        return all;
    }

    private static void checkLines(UsageText text, Fields fields, Plot plot) {
        text.lines()
                .forEach(line -> plot.lineProblem(line).ifPresent(problem -> {
                    throw fields.place().problem(problem);
                }));
    }

    private static void importInto(Stage stage, UsageText text, Fields fields) {
        var identifiers = stage.identifiers();
        var moved = text.withLines(line -> identifiers.getOrDefault(line, line)).withStarts(fields.moments());
        stage.rooms().usage().importText(stage.key(), moved.csv());
    }
}
