package be.ligneclaire.register.words;

import be.ligneclaire.core.ids.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// What the register says in one language: titles, readings and error sentences, from
/// `words/<language>.properties`. What a language lacks is said in English.
public final class Words {

    private static final Map<Language, Words> LOADED = new ConcurrentHashMap<>();

    private final Map<String, String> texts;

    private Words(Map<String, String> texts) {
        this.texts = texts;
    }

    /// The words of a language.
    public static Words in(Language language) {
        return LOADED.computeIfAbsent(language, Words::load);
    }

    /// The title of a rule, by its id.
    public Optional<String> title(String rule) {
        return Optional.ofNullable(texts.get(rule + ".title"));
    }

    /// How a rule is read, or what it asks for.
    public Optional<String> reading(String rule) {
        return Optional.ofNullable(texts.get(rule + ".reading"));
    }

    /// A sentence with its gaps filled.
    public String sentence(String key, Object... arguments) {
        return MessageFormat.format(texts.getOrDefault(key, key), arguments);
    }

    private static Words load(Language language) {
        var texts = new HashMap<>(read(Language.EN));
        if (language != Language.EN) {
            texts.putAll(read(language));
        }
        return new Words(Map.copyOf(texts));
    }

    private static Map<String, String> read(Language language) {
        var properties = new Properties();
        try (var stream = Words.class.getResourceAsStream("/words/" + language.code() + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("No file words/" + language.code() + ".properties");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new HashMap<String, String>();
        properties.forEach((key, value) -> texts.put(key.toString(), value.toString()));
        return texts;
    }
}
