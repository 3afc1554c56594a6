package be.ligneclaire.platform.notifications.template;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The bundles of the four languages say the same, with the same places.
class WordsTest {

    /// Characters that a text message holds in its short alphabet (GSM 03.38); the others would halve its
    /// length.
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final Set<String> GIVEN = Set.of("portal", "customer_name", "customer_number_end");
    private static final Words WORDS = new Words();

    @ParameterizedTest
    @EnumSource
    void every_language_has_the_same_phrases_with_the_same_places(Language language) {
        assertThat(places(language)).isEqualTo(places(Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void no_phrase_is_empty_or_has_a_brace_left(Language language) {
        WORDS.all(language)
                .forEach((key, phrase) -> assertThat(phrase.text().replaceAll("\\{[a-z_]+}", "x"))
                        .as(key)
                        .isNotBlank()
                        .doesNotContain("{", "}", "  "));
    }

    @ParameterizedTest
    @EnumSource
    void every_template_has_a_subject_a_text_and_a_reason_why(Language language) {
        for (var template : templates()) {
            var keys = WORDS.all(language).keySet();
            assertThat(keys).contains(template + ".subject", template + ".text");
            assertThat(keys).contains("why." + WORDS.facts().get(template + ".why"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_phrase_is_left_that_nothing_uses(Language language) {
        var templates = templates();
        assertThat(WORDS.all(language).keySet())
                .allMatch(key -> List.of("greeting", "greeting.nobody", "signature", "genuine", "genuine.nobody")
                                .contains(key)
                        || key.startsWith("summary.")
                        || WORDS.facts().containsValue(key.replaceFirst("^why\\.", ""))
                        || templates.stream().anyMatch(template -> key.startsWith(template + ".")));
    }

    @ParameterizedTest
    @EnumSource
    void a_text_message_stays_under_160_characters_of_the_short_alphabet(Language language) {
        WORDS.all(language).forEach((key, phrase) -> {
            if (key.endsWith(".sms") && !key.startsWith("summary.")) {
                var text = phrase.fill(Map.of(
                        "bundle", "mobile-unlimited",
                        "number", "0470 xx xx 56",
                        "euro", "100,00",
                        "share", "80",
                        "until", "28/02 23:00"));
                assertThat(text).as(key).hasSizeLessThan(160);
                assertThat(text.chars()).as(key).allMatch(character -> GSM.indexOf(character) >= 0);
            }
        });
    }

    @Test
    void the_list_of_templates_in_the_documents_is_this_one() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "messages.md"))).endsWith(table());
    }

    private static Map<String, Set<String>> places(Language language) {
        return WORDS.all(language).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().places(), (a, _) -> a, TreeMap::new));
    }

    private static Set<String> templates() {
        return WORDS.facts().keySet().stream()
                .filter(key -> key.endsWith(".why"))
                .map(key -> key.substring(0, key.length() - 4))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A row per template and variant: its channels and the values it needs.
    private static String table() {
        var rows = new StringBuilder("| template | variant | channels | values |\n|---|---|---|---|\n");
        for (var template : templates()) {
            for (var variant : variants(template)) {
                var key = variant.isEmpty() ? template : template + "." + variant;
                var values = new TreeSet<String>();
                WORDS.find(Language.EN, key + ".subject").ifPresent(phrase -> values.addAll(phrase.places()));
                WORDS.find(Language.EN, key + ".text").ifPresent(phrase -> values.addAll(phrase.places()));
                values.removeAll(GIVEN);
                var email = WORDS.find(Language.EN, key + ".sms").isPresent() ? "e-mail, sms" : "e-mail";
                var channels = WORDS.facts().getOrDefault(template + ".channels", email);
                rows.append("| `%s` | %s | %s | %s |\n"
                        .formatted(
                                template,
                                variant.isEmpty() ? "" : "`" + variant + "`",
                                channels,
                                values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "))));
            }
        }
        return rows.toString();
    }

    private static Set<String> variants(String template) {
        return WORDS.all(Language.EN).keySet().stream()
                .filter(key -> key.startsWith(template + ".") && key.endsWith(".subject"))
                .map(key -> key.equals(template + ".subject")
                        ? ""
                        : key.substring(template.length() + 1, key.length() - ".subject".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
