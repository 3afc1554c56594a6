package be.ligneclaire.platform.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnterpriseNumberTest {

    @ParameterizedTest(name = "{0} is {1}, VAT {2}")
    @CsvSource({
        "0999999922, 0999.999.922, BE0999999922",
        "0888888895, 0888.888.895, BE0888888895",
        "1000000021, 1000.000.021, BE1000000021",
        "BE 0999.999.922, 0999.999.922, BE0999999922",
        "be0888888895, 0888.888.895, BE0888888895",
    })
    void a_number_is_read_however_it_is_written(String text, String printed, String vat) {
        var number = EnterpriseNumber.parse(text).orElseThrow();
        assertThat(number.printed()).isEqualTo(printed);
        assertThat(number.vatNumber()).isEqualTo(vat);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0999999923, wrong check digits",
        "2999999922, begins with 2",
        "999999922, nine digits",
        "09999999220, eleven digits",
        "NL0999999922, not Belgian",
        "'', nothing",
    })
    void what_is_no_number_is_not_read(String text, String because) {
        assertThat(EnterpriseNumber.parse(text)).as(because).isEmpty();
    }
}
