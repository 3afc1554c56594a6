package be.ligneclaire.platform.notifications.template;

import be.ligneclaire.core.ids.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// The bundles `notifications/<language>.properties`, and what is the same in all languages in
/// `notifications/templates.properties`.
final class Words {

    private final Map<Language, Map<String, Phrase>> phrases = new EnumMap<>(Language.class);
    private final Map<String, String> facts = load("templates");

    Words() {
        for (var language : Language.values()) {
            phrases.put(
                    language,
                    load(language.code()).entrySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey, entry -> new Phrase(entry.getValue()))));
        }
    }

    /// All phrases of a language, by key.
    Map<String, Phrase> all(Language language) {
        return phrases.getOrDefault(language, Map.of());
    }

    /// All facts, by key.
    Map<String, String> facts() {
        return facts;
    }

    Optional<Phrase> find(Language language, String key) {
        return Optional.ofNullable(all(language).get(key));
    }

    /// A phrase that is there, or the programmer forgot it.
    Phrase of(Language language, String key) {
        return find(language, key)
                .orElseThrow(() -> new IllegalArgumentException("No words '%s' in %s".formatted(key, language.code())));
    }

    private static Map<String, String> load(String name) {
        var properties = new Properties();
        try (var stream = Words.class.getResourceAsStream("/notifications/" + name + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("No notifications/%s.properties".formatted(name));
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
