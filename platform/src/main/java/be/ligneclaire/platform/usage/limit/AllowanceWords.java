package be.ligneclaire.platform.usage.limit;

import be.ligneclaire.core.ids.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.stereotype.Component;

/// What is included, as messages name it, in the four languages.
@Component("usageAllowanceWords")
class AllowanceWords {

    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    AllowanceWords() {
        for (var language : Language.values()) {
            words.put(language, read(language));
        }
    }

    /// @param allowance as [be.ligneclaire.core.rating.Alert] names it
    /// @throws IllegalArgumentException when it has no words
    String of(Language language, String allowance) {
        var word = words.getOrDefault(language, new Properties()).getProperty(allowance);
        if (word == null) {
            throw new IllegalArgumentException("No words for the allowance " + allowance + " in " + language.code());
        }
        return word;
    }

    private static Properties read(Language language) {
        var name = "/usage/allowances_" + language.code() + ".properties";
        try (var stream = AllowanceWords.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("No file " + name);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
