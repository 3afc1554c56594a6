package be.ligneclaire.core.terms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The files behind the editions, read once.
final class EditionData {

    private static final String CLAUSES = ".clauses";
    private static final List<Edition> EDITIONS = load();

    private final Map<String, String> texts;
    private final Map<String, List<String>> clauses;
    private final Map<String, Object> parsed = new ConcurrentHashMap<>();

    private EditionData(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
        this.clauses = texts.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(CLAUSES))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().substring(0, entry.getKey().length() - CLAUSES.length()),
                        entry -> List.of(entry.getValue().split("\\s*;\\s*"))));
    }

    static List<Edition> editions() {
        return EDITIONS;
    }

    List<String> clauses(String rule) {
        var labels = clauses.get(rule);
        if (labels == null) {
            throw new IllegalStateException("No clauses for " + rule);
        }
        return labels;
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

    private static Map<String, String> read(String name) {
        var properties = new Properties();
        try (var stream = EditionData.class.getResourceAsStream("/terms/" + name + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("No file terms/" + name + ".properties");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), key -> properties.getProperty(key, "")));
    }
}
