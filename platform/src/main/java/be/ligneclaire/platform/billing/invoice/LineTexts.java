package be.ligneclaire.platform.billing.invoice;

import be.ligneclaire.core.ids.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The words of invoice lines in the four languages, from `billing/lines_<language>.properties`. A product
/// or tariff that has no words there is named after its key: `mobile-15` is *Mobile 15*.
@Component
public class LineTexts {

    private final Map<Language, Properties> words = new EnumMap<>(Language.class);
    private final ConcurrentHashMap<Asked, String> texts = new ConcurrentHashMap<>();

    LineTexts() {
        for (var language : Language.values()) {
            words.put(language, read(language));
        }
    }

    /// `Mobile 15 — February`.
    public String fullMonth(Language language, String product, YearMonth month) {
        return remembered(language, "line.full", "product", product, month.atDay(1));
    }

    /// `Mobile 15 — part of January`.
    public String partOfMonth(Language language, String product, YearMonth month) {
        return remembered(language, "line.part", "product", product, month.atDay(1));
    }

    /// `Internet 500 — credit from 10 November`.
    public String credit(Language language, String product, LocalDate from) {
        return remembered(language, "line.credit", "product", product, from);
    }

    /// `Internet 500 — corrected from 10 November`.
    public String correction(Language language, String product, LocalDate from) {
        return remembered(language, "line.correction", "product", product, from);
    }

    /// `Calls within Belgium — January`.
    public String usage(Language language, String tariff, YearMonth month) {
        return remembered(language, "line.usage", "tariff", tariff, month.atDay(1));
    }

    /// What arose in another room, by the rule that gave rise to it, or else by its kind.
    public String arisen(Language language, String rule, String kind, LocalDate on) {
        return text(language, words(language, "arisen." + rule).isPresent() ? "arisen." + rule : "arisen." + kind)
                + " — " + day(language, on);
    }

    /// The name of a product in a language.
    public String product(Language language, String product) {
        return name(language, "product", product);
    }

    private String remembered(Language language, String line, String kind, String thing, LocalDate date) {
        return texts.computeIfAbsent(new Asked(language, line, kind, thing, date), this::made);
    }

    private String made(Asked asked) {
        var pattern = new MessageFormat(text(asked.language, asked.line), asked.language.locale());
        var month = asked.date.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, asked.language.locale());
        return pattern.format(
                new Object[] {name(asked.language, asked.kind, asked.thing), month, day(asked.language, asked.date)});
    }

    private static String day(Language language, LocalDate date) {
        var pattern = language == Language.DE ? "d. MMMM" : "d MMMM";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
    }

    private String name(Language language, String kind, String thing) {
        return words(language, kind + "." + thing).orElseGet(() -> fromKey(thing));
    }

    private static String fromKey(String key) {
        var spaced = key.replace('-', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private String text(Language language, String key) {
        return words(language, key).orElseThrow(() -> new IllegalStateException("No words for " + key));
    }

    private Optional<String> words(Language language, String key) {
        return Optional.ofNullable(words.get(language)).map(all -> all.getProperty(key));
    }

    private static Properties read(Language language) {
        var name = "/billing/lines_" + language.code() + ".properties";
        var properties = new Properties();
        try (var stream = LineTexts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("No file " + name);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private record Asked(Language language, String line, String kind, String thing, LocalDate date) {}
}
