package be.ligneclaire.simulation.golden;

import be.ligneclaire.core.terms.Edition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The worked examples of the rulebook, as the register of rules keeps them for its own test.
final class Examples {

    private static final Path FILE = Path.of("../register/src/test/resources/examples.jsonl");
    private static final List<String> MODULES = List.of("billing.", "contract.", "catalog.", "equipment.");

    private Examples() {}

    /// Those of the modules whose result may stand on an invoice.
    static List<Example> all() {
        var mapper = JsonMapper.builder().build();
        try (var lines = Files.lines(FILE)) {
            return lines.map(mapper::readTree)
                    .filter(one -> MODULES.stream().anyMatch(one.path("rule").asString()::startsWith))
                    .map(one -> new Example(
                            one.path("id").asString(),
                            one.path("rule").asString(),
                            Edition.named(one.path("edition").asString()),
                            one.path("given"),
                            flat("", one.path("expect"))
                                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `full_following_month.amount` for a key within a key; a list is its words in a row.
    private static Stream<Map.Entry<String, String>> flat(String prefix, JsonNode node) {
        return node.propertyStream().flatMap(key -> {
            var value = key.getValue();
            if (value.isObject()) {
                return flat(prefix + key.getKey() + ".", value);
            }
            var text = value.isArray()
                    ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "))
                    : value.asString("");
            return Stream.of(Map.entry(prefix + key.getKey(), text));
        });
    }

    /// @param expect flat
    record Example(String id, String rule, Edition edition, JsonNode given, Map<String, String> expect) {

        Example {
            expect = new TreeMap<>(expect);
        }

        /// `ex001`, as names in a story are written.
        String name() {
            return id.replace("-", "");
        }

        String text(String key) {
            return given.path(key).asString("");
        }

        LocalDate day(String key) {
            return LocalDate.parse(text(key).substring(0, 10));
        }
    }
}
