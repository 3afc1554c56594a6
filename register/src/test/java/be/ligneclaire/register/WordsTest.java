package be.ligneclaire.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.register.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every rule has a title and a reading in every language, and every error its sentence.
class WordsTest {

    @ParameterizedTest(name = "{0} says everything")
    @EnumSource
    void every_language_says_everything(Language language) {
        var words = Words.in(language);
        for (var rule : RuleList.ids()) {
            assertThat(words.title(rule)).as(rule).isPresent();
            assertThat(words.reading(rule)).as(rule).isPresent();
        }
    }

    @ParameterizedTest(name = "{0} is not English")
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void no_language_borrows_its_readings(Language language) {
        var english = Words.in(Language.EN);
        var words = Words.in(language);
        assertThat(RuleList.ids())
                .allSatisfy(rule -> assertThat(words.reading(rule)).isNotEqualTo(english.reading(rule)));
        assertThat(words.sentence("error.missing", "x")).isNotEqualTo(english.sentence("error.missing", "x"));
    }

    @Test
    void the_list_holds_all_251_rules_as_json() {
        var out = new ByteArrayOutputStream();
        assertThat(Main.run(List.of("list", "--json"), InputStream.nullInputStream(), out, System.err))
                .isZero();
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.lines().filter(line -> line.contains("\"id\":"))).hasSize(251);
        assertThat(text).startsWith("[").contains("\"computes\":true").contains("\"computes\":false");
    }

    @Test
    void a_rule_shows_clauses_and_parameters_of_each_edition() {
        var out = new ByteArrayOutputStream();
        assertThat(Main.run(
                        List.of("show", "collections.reminder-fee"), InputStream.nullInputStream(), out, System.err))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("CG 6.3", "free = 1", "free = 2", "fee = 10.00");
    }
}
