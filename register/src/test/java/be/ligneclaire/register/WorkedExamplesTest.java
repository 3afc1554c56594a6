package be.ligneclaire.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.register.eval.WorkedExamples;
import org.junit.jupiter.api.Test;

/// The examples of the public pages are worked out by the rules, not copied.
class WorkedExamplesTest {

    @Test
    void part_of_a_month_is_worked_out() {
        assertThat(WorkedExamples.of(RuleId.BILLING_FIRST_MONTH_PRORATION))
                .hasValueSatisfying(why -> assertThat(why.formula()).isEqualTo("20.00 × 15 / 31 = 9.6774… → 9.68"));
    }

    @Test
    void every_example_has_a_sum_and_its_figures() {
        for (var rule : RuleId.values()) {
            WorkedExamples.of(rule).ifPresent(why -> {
                assertThat(why.rule()).isEqualTo(rule);
                assertThat(why.figures()).as(rule.id()).isNotEmpty();
                assertThat(why.formula()).as(rule.id()).containsPattern("\\d").doesNotContain("true", "false", "∧");
            });
        }
    }

    @Test
    void a_rule_of_manners_has_no_sum() {
        assertThat(WorkedExamples.of(RuleId.NOTIFICATIONS_FREE_OF_CHARGE)).isEmpty();
    }
}
