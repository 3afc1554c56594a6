package be.ligneclaire.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A `_` in a table stands for a no-break space.
class FormatsTest {

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            NL | 21.45    | €_21,45
            FR | 21.45    | 21,45_€
            DE | 21.45    | 21,45_€
            EN | 21.45    | €21.45
            NL | 1021.45  | €_1.021,45
            FR | 1021.45  | 1_021,45_€
            DE | 1021.45  | 1.021,45_€
            EN | 1021.45  | €1,021.45
            NL | 0.00     | €_0,00
            NL | -0.30    | −€_0,30
            FR | -0.30    | −0,30_€
            EN | -0.30    | −€0.30
            """)
    void amounts_are_written_as_the_language_does(Language language, String amount, String written) {
        assertThat(Formats.amount(Euro.of(amount), language)).isEqualTo(written.replace('_', '\u00a0'));
    }

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            NL | 2026-12-07 | 7 december 2026
            FR | 2026-12-07 | 7 décembre 2026
            DE | 2026-12-07 | 7. Dezember 2026
            EN | 2026-12-07 | 7 December 2026
            FR | 2026-08-01 | 1er août 2026
            DE | 2026-03-01 | 1. März 2026
            """)
    void dates_have_the_name_of_the_month(Language language, LocalDate day, String written) {
        assertThat(Formats.date(day, language)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} is {1}, masked {2}")
    @CsvSource(delimiter = '|', textBlock = """
            +32470123456   | 0470_12_34_56  | 0470_xx_xx_56
            +3225551212    | 02_555_12_12   | 0255_xx_xx_12
            +352621123456  | +352621123456  | +352_xx_xx_56
            FTTH0000000001 | FTTH0000000001 | FTTH_xx_xx_01
            1207           | 1207           | 1207
            """)
    void lines_are_grouped_and_masked(String identifier, String written, String masked) {
        assertThat(Formats.line(identifier)).isEqualTo(written.replace('_', '\u00a0'));
        assertThat(Formats.masked(identifier)).isEqualTo(masked.replace('_', '\u00a0'));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"BE68539007547034, BE68_5390_0754_7034", "LU280019400644750000, LU28_0019_4006_4475_0000"})
    void account_numbers_come_in_fours(String iban, String written) {
        assertThat(Formats.iban(iban)).isEqualTo(written.replace('_', '\u00a0'));
    }
}
