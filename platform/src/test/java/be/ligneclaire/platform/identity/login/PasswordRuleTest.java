package be.ligneclaire.platform.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.identity.Identity.PasswordProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final String ADDRESS = "lena.peeters@example.be";

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            fourteen chars           | TOO_SHORT  | 14 characters
            éééééééééééééé           | TOO_SHORT  | characters count, not bytes
            Qwertyuiop asdfgh        | TOO_COMMON | on the list, whatever its case and spaces
            aaaaaaaaaaaaaaaaaaaa     | TOO_COMMON | one character
            abcabcabcabcabc          | TOO_COMMON | three characters over and over
            lena.peeters@example.be1 | TOO_CLOSE  | the address
            Lena.Peeters2026!!       | TOO_CLOSE  | the name in the address
            LigneClaire2026!!        | TOO_CLOSE  | our name
            digi wachtwoord 1234     | TOO_CLOSE  | two words that anybody would guess
            """)
    void is_refused(String password, PasswordProblem problem, String because) {
        assertThat(PasswordRule.problem(password, ADDRESS)).as(because).contains(problem);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "fifteen charact",
                "ééééèèèèààààùùù",
                "de kat zit op de mat",
                "3718-2945-0083-11",
                "lena likes green bicycles",
                "k7Qm-x2Lp-9RtW-z4"
            })
    void is_allowed(String password) {
        assertThat(PasswordRule.problem(password, ADDRESS)).isEmpty();
    }

    @Test
    void two_hundred_characters_are_allowed_and_no_more() {
        var long200 = "correct horse battery staple ".repeat(7).substring(0, 200);

        assertThat(PasswordRule.problem(long200, ADDRESS)).isEmpty();
        assertThat(PasswordRule.problem(long200 + "x", ADDRESS)).contains(PasswordProblem.TOO_LONG);
    }
}
