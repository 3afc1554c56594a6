package be.ligneclaire.platform.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredCommunicationTest {

    @ParameterizedTest(name = "{0} is printed {1}")
    @CsvSource({
        "909337554, +++090/9337/55493+++",
        "1, +++000/0000/00101+++",
        "1234567890, +++123/4567/89002+++",
        "9999999999, +++999/9999/99948+++",
        "9700, +++000/0009/70097+++"
    })
    void the_last_two_digits_are_the_first_ten_modulo_97(long base, String printed) {
        assertThat(StructuredCommunication.of(base).printed()).isEqualTo(printed);
    }

    @ParameterizedTest(name = "{0} is none")
    @ValueSource(
            strings = {"+++000/0000/00000+++", "+++000/0000/09700+++", "090933755494", "12345", "", "09093375549a"})
    void what_does_not_hold_is_none(String text) {
        assertThat(StructuredCommunication.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"***090/9337/55493***", "090933755493", " 090 9337 55493 "})
    void decoration_does_not_matter(String text) {
        assertThat(StructuredCommunication.parse(text).orElseThrow().digits()).isEqualTo("090933755493");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-00000001", "C2026-00000001", "2049-99999999"})
    void an_invoice_is_found_again_by_its_communication(String number) {
        assertThat(StructuredCommunication.ofInvoice(number).invoiceNumber()).isEqualTo(number);
    }
}
