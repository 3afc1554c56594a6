package be.ligneclaire.simulation.verify;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// The labels of all clauses of each edition, from the files of the terms.
final class ClauseLabels {

    private static final String FOLDER = "/terms/";

    private final Map<String, Set<String>> byEdition = new HashMap<>();

    ClauseLabels() {
        for (var edition : read("editions").getProperty("editions", "").split("\\s*,\\s*")) {
            var file = read(edition);
            var labels = new HashSet<String>();
            file.stringPropertyNames().stream()
                    .filter(key -> key.endsWith(".clauses"))
                    .forEach(key -> labels.addAll(List.of(file.getProperty(key).split("\\s*;\\s*"))));
            byEdition.put(edition, labels);
        }
    }

    boolean has(String edition, String label) {
        return byEdition.getOrDefault(edition, Set.of()).contains(label);
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (var file = ClauseLabels.class.getResourceAsStream(FOLDER + name + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("The terms have no file " + name);
            }
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
