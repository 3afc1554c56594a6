package be.ligneclaire.platform.ordering.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Language;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    @ParameterizedTest(name = "{0} has its own sentence in each language")
    @EnumSource
    void every_reason_has_its_own_sentence_in_each_language(Reason reason) {
        var sentences = Arrays.stream(Language.values()).map(reason::sentence).toList();
        assertThat(sentences)
                .doesNotHaveDuplicates()
                .allSatisfy(sentence -> assertThat(sentence).endsWith("."));
        assertThat(Reason.of(reason.word())).isEqualTo(reason);
    }

    @Test
    void a_word_that_is_no_reason_is_a_mistake() {
        assertThatThrownBy(() -> Reason.of("because")).hasMessageContaining("because");
    }
}
