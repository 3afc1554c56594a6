package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words of the pages: nothing missing, nothing left over, the same places to fill in every language
/// (`ux.md` §12).
class WordsTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Map<Language, Properties> FILES = read();
    private static final Properties DUTCH = FILES.getOrDefault(Language.NL, new Properties());

    /// Keys whose last part comes from data: products, states, figures …
    private static final List<String> FAMILIES = List.of(
            "account.pays.",
            "allowance.",
            "bill.",
            "card.",
            "error.",
            "figure.",
            "invoice.change.",
            "invoice.column.",
            "language.",
            "limits.blocked.",
            "limits.saved.",
            "limits.told.",
            "line.kind.",
            "order.state.",
            "password.problem.",
            "payment.method.",
            "product.",
            "role.",
            "rules.subject.",
            "service.",
            "state.",
            "tariff.",
            "terms.chapter.",
            "terms.edition.",
            "terms.label.",
            "unit.",
            "usage.column.",
            "usage.filter.",
            "usage.kind.",
            "usage.note.",
            "value.");

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][a-z0-9.-]*)(?:\\((.*?)\\))?}");
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @Test
    void every_language_has_the_same_keys() {
        var dutch = DUTCH.stringPropertyNames();
        FILES.forEach((language, words) ->
                assertThat(words.stringPropertyNames()).as("%s", language).isEqualTo(dutch));
    }

    @Test
    void every_language_has_the_same_places_to_fill() {
        DUTCH.stringPropertyNames().forEach(key -> {
            var places = FILES.values().stream()
                    .map(words -> places(words.getProperty(key)))
                    .distinct()
                    .toList();
            assertThat(places).as(key).hasSize(1);
        });
    }

    @Test
    void every_word_is_said_and_can_be_filled_in() {
        FILES.forEach((language, words) -> words.forEach((key, text) -> {
            assertThat(text.toString()).as("%s %s", language, key).isNotBlank().doesNotContain("'", "TODO");
            assertThat(new MessageFormat(text.toString(), language.locale())).isNotNull();
        }));
    }

    @Test
    void every_key_that_is_used_exists_and_every_key_that_exists_is_used() {
        var used = new HashSet<>(inTemplates().keySet());
        used.addAll(inCode());
        var known = DUTCH.stringPropertyNames();
        var keysInTemplates = inTemplates().keySet();
        assertThat(known).containsAll(keysInTemplates);
        var leftOver = new TreeSet<>(known);
        leftOver.removeAll(used);
        leftOver.removeIf(key -> FAMILIES.stream().anyMatch(key::startsWith));
        assertThat(leftOver).isEmpty();
    }

    @Test
    void templates_fill_as_many_places_as_a_word_has() {
        inTemplates()
                .forEach((key, arguments) -> arguments.forEach(count ->
                        assertThat(places(DUTCH.getProperty(key))).as(key).hasSize(count)));
    }

    @Test
    void templates_print_nothing_unescaped_and_reckon_nothing() {
        templates()
                .forEach(template -> assertThat(content(template))
                        .as(template.toString())
                        .doesNotContain("th:utext", "[(", "th:style", " style=", "th:on", "<script>", "__$")
                        .doesNotContainPattern("\\$\\{[^}]* [*/%] [^}]*}"));
    }

    private static Map<String, Set<Integer>> inTemplates() {
        return templates()
                .flatMap(template -> IN_TEMPLATE.matcher(content(template)).results())
                .collect(Collectors.groupingBy(
                        match -> match.group(1),
                        Collectors.mapping(match -> arguments(match.group(2)), Collectors.toSet())));
    }

    private static int arguments(@org.jspecify.annotations.Nullable String list) {
        return list == null ? 0 : (int) list.chars().filter(sign -> sign == ',').count() + 1;
    }

    private static Set<String> inCode() {
        return files(SOURCES.resolve("java/be/ligneclaire/platform/portal"), ".java")
                .flatMap(file -> IN_CODE.matcher(content(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> templates() {
        return files(SOURCES.resolve("resources/templates/portal"), ".html");
    }

    private static Stream<Path> files(Path directory, String ending) {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Language, Properties> read() {
        var files = new EnumMap<Language, Properties>(Language.class);
        Arrays.stream(Language.values()).forEach(language -> {
            var words = new Properties();
            try (var reader = new InputStreamReader(
                    WordsTest.class.getResourceAsStream("/messages_" + language.code() + ".properties"),
                    StandardCharsets.UTF_8)) {
                words.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.put(language, words);
        });
        return files;
    }
}
