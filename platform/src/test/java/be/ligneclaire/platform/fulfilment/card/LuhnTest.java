package be.ligneclaire.platform.fulfilment.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuhnTest {

    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # digits            | check digit | because
            893203000000000001  | 8           | a card number of a Belgian operator
            49015420323751      | 8           | an IMEI from its standard
            7992739871          | 3           | the textbook example
            0                   | 0           | nothing needs nothing
            """)
    void gives_the_check_digit_of_known_numbers(String digits, String check, String because) {
        assertThat(Luhn.withCheckDigit(digits)).as(because).isEqualTo(digits + check);
        assertThat(Luhn.holds(digits + check)).isTrue();
    }

    @Test
    void notices_every_single_wrong_digit() {
        var right = Luhn.withCheckDigit("893299000000000042");
        for (var place = 0; place < right.length(); place++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var other = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(Luhn.holds(other)).as(other).isEqualTo(other.equals(right));
            }
        }
    }
}
