package be.ligneclaire.core.terms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The files behind the editions, read once.
final class EditionData {

    private static final List<Edition> EDITIONS = load();

    private final Properties properties;

    private EditionData(Properties properties) {
        this.properties = properties;
    }

    static List<Edition> editions() {
        return EDITIONS;
    }

    List<String> clauses(String rule) {
        var text = properties.getProperty(rule + ".clauses");
        if (text == null) {
            throw new IllegalStateException("No clauses for " + rule);
        }
        return Arrays.stream(text.split("\\s*;\\s*")).toList();
    }

    Optional<String> parameter(String rule, String name) {
        return Optional.ofNullable(properties.getProperty(rule + "." + name));
    }

    private static List<Edition> load() {
        return Arrays.stream(read("editions").getProperty("editions").split("\\s*,\\s*"))
                .map(code -> new Edition(code, new EditionData(read(code))))
                .toList();
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (var stream = EditionData.class.getResourceAsStream("/terms/" + name + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("No file terms/" + name + ".properties");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
