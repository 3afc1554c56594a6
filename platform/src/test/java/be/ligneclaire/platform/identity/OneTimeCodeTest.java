package be.ligneclaire.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 6238, appendix B, cut to the last six digits; its secret is `12345678901234567890`.
class OneTimeCodeTest {

    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final Instant NOON = Instant.parse("2026-02-02T12:00:00Z");

    @ParameterizedTest(name = "{0} s: {1}")
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(OneTimeCode.of(SECRET, OneTimeCode.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void a_clock_may_be_one_step_off_and_no_more() {
        var present = OneTimeCode.step(NOON);
        for (var off = -3; off <= 3; off++) {
            var step = OneTimeCode.stepOf(SECRET, OneTimeCode.of(SECRET, present + off), NOON);
            assertThat(step.isPresent()).as("%d steps off", off).isEqualTo(Math.abs(off) <= 1);
        }
    }

    @Test
    void spaces_do_not_matter_and_anything_else_is_no_code() {
        var code = OneTimeCode.of(SECRET, OneTimeCode.step(NOON));
        assertThat(OneTimeCode.stepOf(SECRET, " " + code.substring(0, 3) + " " + code.substring(3), NOON))
                .isPresent();
        assertThat(OneTimeCode.stepOf(SECRET, "", NOON)).isEmpty();
        assertThat(OneTimeCode.stepOf(SECRET, code + "0", NOON)).isEmpty();
        assertThat(OneTimeCode.stepOf(SECRET, "٠٠٠٠٠٠", NOON)).isEmpty();
    }

    @Test
    void every_secret_is_another_one() {
        assertThat(OneTimeCode.newSecret()).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(OneTimeCode.newSecret());
    }
}
