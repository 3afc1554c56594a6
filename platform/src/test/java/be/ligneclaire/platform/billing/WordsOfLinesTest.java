package be.ligneclaire.platform.billing;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.rating.UsageTariff;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsOfLinesTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void every_language_has_the_same_words(Language language) throws IOException {
        assertThat(words(language).stringPropertyNames())
                .isEqualTo(words(Language.EN).stringPropertyNames());
    }

    @Test
    void every_tariff_that_can_cost_something_has_words() throws IOException {
        var words = words(Language.EN);
        assertThat(Arrays.stream(UsageTariff.values())
                        .filter(tariff -> tariff.rule().isPresent())
                        .map(tariff -> "tariff." + tariff.word()))
                .allSatisfy(key -> assertThat(words).containsKey(key));
    }

    private static Properties words(Language language) throws IOException {
        var words = new Properties();
        try (var file =
                WordsOfLinesTest.class.getResourceAsStream("/billing/lines_" + language.code() + ".properties")) {
            if (file == null) {
                throw new AssertionError("No words in " + language);
            }
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
