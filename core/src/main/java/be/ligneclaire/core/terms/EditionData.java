package be.ligneclaire.core.terms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The files behind the editions, read once.
final class EditionData {

    private static final String CLAUSES = ".clauses";
    private static final List<Edition> EDITIONS = load();

    private final Map<String, String> texts;
    private final Map<String, List<String>> clauses;
    private final List<String> rules;
    private final Map<String, Object> parsed = new ConcurrentHashMap<>();

    EditionData(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
        this.rules = texts.keySet().stream()
                .filter(key -> key.endsWith(CLAUSES))
                .map(key -> key.substring(0, key.length() - CLAUSES.length()))
                .toList();
        this.clauses = texts.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(CLAUSES))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().substring(0, entry.getKey().length() - CLAUSES.length()),
                        entry -> List.of(entry.getValue().split("\\s*;\\s*"))));
    }

    static List<Edition> editions() {
        return EDITIONS;
    }

    /// All lines of the file.
    Map<String, String> texts() {
        return texts;
    }

    List<String> clauses(String rule) {
        var labels = clauses.get(rule);
        if (labels == null) {
            throw new IllegalStateException("No clauses for " + rule);
        }
        return labels;
    }

    List<String> rules() {
        return rules;
    }

    Map<String, String> parameters(String rule) {
        var parameters = new TreeMap<String, String>();
        var longer = rules.stream().filter(id -> id.startsWith(rule + ".")).toList();
        texts.forEach((key, value) -> {
            if (key.startsWith(rule + ".")
                    && !key.endsWith(CLAUSES)
                    && longer.stream().noneMatch(id -> key.startsWith(id + "."))) {
                parameters.put(key.substring(rule.length() + 1), value);
            }
        });
        return parameters;
    }

    Optional<String> parameter(String rule, String name) {
        return Optional.ofNullable(texts.get(rule + "." + name));
    }

    String word(String rule, String name) {
        return parameter(rule, name)
                .orElseThrow(() -> new IllegalStateException("No parameter " + name + " for " + rule));
    }

    int number(String rule, String name) {
        return (int) parsed.computeIfAbsent(rule + "." + name, key -> Integer.valueOf(word(rule, name)));
    }

    BigDecimal decimal(String rule, String name) {
        return (BigDecimal) parsed.computeIfAbsent(rule + "." + name, key -> new BigDecimal(word(rule, name)));
    }

    boolean flag(String rule, String name) {
        return switch (word(rule, name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException("Neither true nor false: " + name + " of " + rule);
        };
    }

    List<String> words(String rule, String name) {
        return List.of(word(rule, name).split("\\s*,\\s*"));
    }

    private static List<Edition> load() {
        return Arrays.stream(read("editions").getOrDefault("editions", "").split("\\s*,\\s*"))
                .map(code -> new Edition(code, new EditionData(read(code))))
                .toList();
    }

    /// A file's lines as keys and values, in their order.
    private static Map<String, String> read(String name) {
        var inOrder = new LinkedHashMap<String, String>();
        var properties = new Properties() {
            private static final long serialVersionUID = 1;

            @Override
            public synchronized Object put(Object key, Object value) {
                inOrder.put(key.toString(), value.toString());
                return value;
            }
        };
        try (var stream = EditionData.class.getResourceAsStream("/terms/" + name + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("No file terms/" + name + ".properties");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inOrder;
    }
}
