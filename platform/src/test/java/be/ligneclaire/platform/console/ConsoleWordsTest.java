package be.ligneclaire.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The words of the console: nothing missing, nothing left over, the same places to fill in every language.
class ConsoleWordsTest {

    private static final Pattern USED = Pattern.compile("[#\"]\\{?(console\\.[a-z0-9.-]*[a-z0-9])[}(\"]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    private static final Properties DUTCH = words(Language.NL);

    @ParameterizedTest
    @EnumSource
    void a_language_says_all_there_is_to_say(Language language) {
        var words = words(language);
        assertThat(words.stringPropertyNames()).isEqualTo(DUTCH.stringPropertyNames());
        words.forEach((key, text) -> {
            assertThat(text.toString()).as(key.toString()).isNotBlank().doesNotContain("'", "TODO");
            assertThat(new MessageFormat(text.toString(), language.locale())).isNotNull();
            assertThat(places(text.toString())).as(key.toString()).isEqualTo(places(DUTCH.getProperty(key.toString())));
        });
    }

    @Test
    void every_word_that_is_used_exists_and_every_word_that_exists_is_used() {
        var used = sources()
                .flatMap(file -> USED.matcher(text(file)).results())
                .map(word -> word.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var known = DUTCH.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("console.reason.") && !key.startsWith("console.kind."))
                .collect(Collectors.toCollection(TreeSet::new));
        used.removeIf(key -> key.equals("console.reason") || key.equals("console.kind"));
        assertThat(used).isEqualTo(known);
    }

    @Test
    void templates_print_nothing_unescaped() {
        sources()
                .filter(file -> file.toString().endsWith(".html"))
                .forEach(file -> assertThat(text(file))
                        .as(file.toString())
                        .doesNotContain("th:utext", "[(", "th:style", " style=", "th:on", "<script>", "__$"));
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> sources() {
        return Stream.of("java/be/ligneclaire/platform/console", "resources/templates/console")
                .flatMap(folder -> {
                    try (var files = Files.walk(Path.of("src/main").resolve(folder))) {
                        return files.filter(Files::isRegularFile).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties words(Language language) {
        var words = new Properties();
        try (var stream = Objects.requireNonNull(
                        ConsoleWordsTest.class.getResourceAsStream("/console_" + language.code() + ".properties"));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
