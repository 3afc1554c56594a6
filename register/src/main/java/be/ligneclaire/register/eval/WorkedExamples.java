package be.ligneclaire.register.eval;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.register.json.Json;
import be.ligneclaire.register.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// One case of everyday life per rule that reckons, worked out by the rule itself: what the public page of
/// a rule shows. The file holds questions only, never an answer.
public final class WorkedExamples {

    private static final Map<RuleId, Explanation> WORKED = work();

    private WorkedExamples() {}

    /// The example of a rule; empty where a sum would explain nothing.
    public static Optional<Explanation> of(RuleId rule) {
        return Optional.ofNullable(WORKED.get(rule));
    }

    private static Map<RuleId, Explanation> work() {
        var worked = new EnumMap<RuleId, Explanation>(RuleId.class);
        var reader = new JsonReader();
        read().lines().forEach(line -> {
            var why = work(fields(reader, line));
            worked.put(why.rule(), why);
        });
        return worked;
    }

    private static Explanation work(Json.Fields line) {
        if (line.values().get("rule") instanceof Json.Text(var rule)
                && line.values().get("edition") instanceof Json.Text(var edition)
                && line.values().get("given") instanceof Json.Fields given) {
            var asked = Case.of(Edition.named(edition), new Given(given), false);
            return Evaluations.answer(RuleId.of(rule).orElseThrow(), asked).why();
        }
        throw new IllegalStateException("An example needs rule, edition and given");
    }

    private static Json.Fields fields(JsonReader reader, String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        try {
            return reader.read(bytes, bytes.length);
        } catch (JsonReader.Malformed e) {
            throw new IllegalStateException("Not JSON: " + line, e);
        }
    }

    private static String read() {
        try (var stream = WorkedExamples.class.getResourceAsStream("/worked-examples.jsonl")) {
            if (stream == null) {
                throw new IllegalStateException("No file worked-examples.jsonl");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
