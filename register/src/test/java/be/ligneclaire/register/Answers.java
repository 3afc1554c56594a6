package be.ligneclaire.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.register.eval.RuleEvaluator;
import be.ligneclaire.register.json.Json;
import be.ligneclaire.register.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Asks the evaluator and reads what it writes.
final class Answers {

    private static final JsonReader READER = new JsonReader();

    private Answers() {}

    static Json.Fields to(RuleEvaluator evaluator, Json.Fields line) {
        var out = new ByteArrayOutputStream();
        try (var generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            evaluator.answer(line, generator);
        }
        return read(out.toString(StandardCharsets.UTF_8));
    }

    static Json.Fields read(String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return READER.read(bytes, bytes.length);
        } catch (JsonReader.Malformed e) {
            throw new AssertionError(text, e);
        }
    }

    /// The object under a key.
    static Json.Fields object(Json.Fields of, String key) {
        if (of.values().get(key) instanceof Json.Fields object) {
            return object;
        }
        throw new AssertionError("No object " + key + " in " + of);
    }

    /// The text under a key.
    static String text(Json.Fields of, String key) {
        if (of.values().get(key) instanceof Json.Text(var text)) {
            return text;
        }
        throw new AssertionError("No text " + key + " in " + of);
    }

    static List<Json.Fields> lines(String resource) {
        return raw(resource).stream().map(Answers::read).toList();
    }

    static List<String> raw(String resource) {
        try (var stream = Answers.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs a batch over some text and gives its lines.
    static List<String> batch(String input, String... options) {
        return batch(input.getBytes(StandardCharsets.UTF_8), options);
    }

    static List<String> batch(byte[] input, String... options) {
        var arguments = new ArrayList<>(List.of("eval", "--batch"));
        arguments.addAll(List.of(options));
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var code = Main.run(arguments, new ByteArrayInputStream(input), out, new PrintStream(errors));
        assertThat(code).isZero();
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
