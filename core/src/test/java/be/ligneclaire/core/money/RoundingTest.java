package be.ligneclaire.core.money;

import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.terms.RuleId.MONEY_ROUNDING;
import static be.ligneclaire.core.terms.RuleId.MONEY_VAT;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.rules.invoicing.Vat;
import be.ligneclaire.core.terms.Proves;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Half up on the absolute value, once.
@Proves({MONEY_ROUNDING, MONEY_VAT})
class RoundingTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"0.005, 0.01", "-0.005, -0.01", "0.0049999, 0.00", "12.005, 12.01", "1.255, 1.26", "-13.3333, -13.33"})
    void rounds_half_up(String exact, String rounded) {
        assertThat(Euro.text(Euro.rounded(new BigDecimal(exact)))).isEqualTo(rounded);
    }

    @Test
    void an_event_keeps_ten_decimals() {
        assertThat(TenDecimals.text(TenDecimals.of(new BigDecimal("0.10333333333"))))
                .isEqualTo("0.1033333333");
        assertThat(TenDecimals.toMoney(5_000_000_000L / 100)).isEqualTo(Euro.of("0.01"));
    }

    @ParameterizedTest(name = "{0} holds {1} of VAT")
    @CsvSource({"33.10, 5.74", "121.00, 21.00", "0.01, 0.00", "0.03, 0.01", "-9.68, -1.68", "0.00, 0.00"})
    void vat_is_taken_out_of_the_total(String total, String vat) {
        assertThat(Vat.in(Euro.of(total))).isEqualTo(Euro.of(vat));
        assertThat(Vat.reckon(FR, Euro.of(total)).amount()).isEqualTo(Euro.of(vat));
    }
}
