package be.ligneclaire.simulation.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.simulation.verify.Formula.NotASum;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sums as the rules write them, read again by somebody else.
class FormulaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20.00 × 15 / 31 = 9.6774… → 9.68                                | 9.68
            −10.00 × 20 / 31 = -6.4516… → -6.45                             | -6.45
            2026-06: 12.00                                                  | 12.00
            −12.00                                                          | -12.00
            0.22 × 2055 / 60 = 7.535 → 7.54                                 | 7.54
            2.4 = 2.40                                                      | 2.40
            3 > 2 → 10.00                                                   | 10.00
            2 ≤ 2 → 0.00                                                    | 0.00
            20.00 + 10 % × (185.40 − 150.00) = 23.54                        | 23.54
            min(65.00 + 5 % × (50000.00 − 500.00), 2000) = 2000.00          | 2000.00
            max(3.50, 3 × 20.00 / 30 = 2.00) = 3.50                         | 3.50
            max(1.00, 1 × 40.00 / 30 = 1.3333… → 1.33) = 1.33               | 1.33
            (30.00 × 8 / 31 = 7.7419… → 7.74) + (30.00 × 30 / 30 = 30.00) = 37.74 | 37.74
            85.40 × 4.5 / 1200 × 2 = 0.6405 → 0.64                          | 0.64
            60.00 × 4.5 / 1200 × 1 + 20.00 × 4.5 / 1200 × 2 = 0.375 → 0.38  | 0.38
            """)
    void a_sum_that_holds(String formula, BigDecimal result) {
        var sum = Formula.evaluate(formula);

        assertThat(sum.isRoundedOnce(BigDecimal.ZERO)).isTrue();
        assertThat(sum.problems()).isEmpty();
        assertThat(sum.result()).isEqualByComparingTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20.00 × 15 / 31 = 9.6774… → 9.67",
                "20.00 × 15 / 31 = 9.6775… → 9.68",
                "20.00 × 15 / 31 = 9.6774 → 9.68",
                "20.00 × 16 / 31 = 9.6774… → 9.68",
                "0.22 × 2055 / 60 = 7.535 → 7.53",
                "max(1.00, 1 × 40.00 / 30 = 1.3333… → 1.34) = 1.34",
                "(30.00 × 8 / 31 = 7.7419… → 7.75) + (30.00 × 30 / 30 = 30.00) = 37.75",
                "2 > 3 → 10.00"
            })
    void a_sum_that_does_not_hold(String formula) {
        var sum = Formula.evaluate(formula);

        assertThat(sum.isRoundedOnce(BigDecimal.ZERO) && sum.problems().isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20.00 ×", "20.00 x 2", "20.00 × 2)", "(20.00", "by agreement", "5.00 5.00", "2 > 1"})
    void what_is_no_sum_is_said_to_be_none(String formula) {
        assertThatThrownBy(() -> Formula.evaluate(formula)).isInstanceOf(NotASum.class);
    }

    @Test
    void events_that_were_rounded_before_leave_room_for_that_and_no_more() {
        var sum = Formula.evaluate("0.22 × 2055 / 60 = 7.5349… → 7.53");

        assertThat(sum.isRoundedOnce(BigDecimal.ZERO)).isFalse();
        assertThat(sum.isRoundedOnce(new BigDecimal("0.0000000005"))).isTrue();
        assertThat(Formula.evaluate("0.22 × 2055 / 60 = 7.5347… → 7.53").isRoundedOnce(new BigDecimal("0.0000000005")))
                .isFalse();
    }

    @Test
    void the_verifier_knows_nothing_of_the_rules_and_rooms() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("be.ligneclaire.core..", "be.ligneclaire.platform..", "be.ligneclaire.register..")
                .check(new ClassFileImporter()
                        .importPackages("be.ligneclaire.simulation.verify")
                        .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                                "of the verifier", type -> !type.getName().contains("Test"))));
    }
}
