package be.ligneclaire.core.law;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// The figures of the law, each valid from a day until the next one of its name.
final class LegalFigures {

    private static final Map<String, TreeMap<LocalDate, String>> FIGURES = read();

    private LegalFigures() {}

    /// The figure in force on a day.
    static Optional<String> on(String name, LocalDate day) {
        return Optional.ofNullable(FIGURES.get(name))
                .map(figures -> figures.floorEntry(day))
                .map(Map.Entry::getValue);
    }

    /// The first day after `day` on which another figure comes into force.
    static Optional<LocalDate> nextChange(String name, LocalDate day) {
        return Optional.ofNullable(FIGURES.get(name)).map(figures -> figures.higherKey(day));
    }

    private static Map<String, TreeMap<LocalDate, String>> read() {
        var properties = new Properties();
        try (var stream = LegalFigures.class.getResourceAsStream("/law/caps.properties")) {
            if (stream == null) {
                throw new IllegalStateException("No file law/caps.properties");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var figures = new HashMap<String, TreeMap<LocalDate, String>>();
        for (var key : properties.stringPropertyNames()) {
            var dot = key.lastIndexOf('.');
            var dated = key.length() - dot - 1 == 10;
            figures.computeIfAbsent(dated ? key.substring(0, dot) : key, name -> new TreeMap<>())
                    .put(
                            dated ? LocalDate.parse(key.substring(dot + 1)) : LocalDate.MIN,
                            properties.getProperty(key, ""));
        }
        return figures;
    }
}
