package be.ligneclaire.core.rules.suspension;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.BILLING_REACTIVATION_FEE;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_LIMIT_OR_SUSPEND;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_REACTIVATION;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_REPAYMENT_PLAN;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_TERMINATION;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_TERMINATION_WARNING;
import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_WARNINGS;
import static be.ligneclaire.core.terms.RuleId.ORDERING_LIMITATION_EFFECT;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.time.Brussels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the first warning to the end, and back.
@Proves({
    COLLECTIONS_WARNINGS, COLLECTIONS_LIMIT_OR_SUSPEND, COLLECTIONS_TERMINATION, COLLECTIONS_REACTIVATION,
    COLLECTIONS_REPAYMENT_PLAN, COLLECTIONS_TERMINATION_WARNING, BILLING_REACTIVATION_FEE, ORDERING_LIMITATION_EFFECT
})
class SuspensionTest {

    private static final Set<Warnings.Channel> BOTH = Set.of(Warnings.Channel.E_MAIL, Warnings.Channel.SMS);
    private static final Set<Warnings.Channel> SMS = Set.of(Warnings.Channel.SMS);

    @Test
    void each_edition_asks_for_its_warnings() {
        assertThat(Warnings.limitationAllowed(EN, 1, BOTH, true).value()).isTrue();
        assertThat(Warnings.limitationAllowed(EN, 1, SMS, true).value()).isFalse();
        assertThat(Warnings.limitationAllowed(NL, 1, SMS, true).value()).isTrue();
        assertThat(Warnings.limitationAllowed(NL, 1, Set.of(), true).value()).isFalse();
        assertThat(Warnings.limitationAllowed(NL, 1, SMS, false).value()).isFalse();
        assertThat(Warnings.limitationAllowed(FR, 1, BOTH, true).value()).isFalse();
        assertThat(Warnings.limitationAllowed(FR, 2, Set.of(), true).value()).isTrue();
        assertThat(Warnings.periodDays(FR)).isEqualTo(14);
    }

    @ParameterizedTest(name = "disputed {0}, {1} warnings, over {2}, plan {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
        0.00  | 2 | true  | false | 90.00
        40.00 | 2 | true  | false | 50.00
        90.00 | 2 | true  | false |
        0.00  | 1 | true  | false |
        0.00  | 2 | false | false |
        0.00  | 2 | true  | true  |
        """)
    void limitation(String disputed, int warnings, boolean over, boolean plan, @Nullable String amount) {
        assertThat(LimitOrSuspend.forAmount(FR, Euro.of("90.00"), Euro.of(disputed), warnings, over, plan)
                        .value())
                .isEqualTo(Optional.ofNullable(amount).map(Euro::of));
    }

    @Test
    void an_end_needs_four_reminders_a_warning_and_time() {
        assertThat(TerminationForNonPayment.allowed(NL, 4, true, true).value()).isTrue();
        assertThat(TerminationForNonPayment.allowed(NL, 3, true, true).value()).isFalse();
        assertThat(TerminationForNonPayment.allowed(NL, 4, false, true).value()).isFalse();
        assertThat(TerminationForNonPayment.allowed(NL, 4, true, false).value()).isFalse();
        assertThat(TerminationWarning.isDue(FR, true, Euro.of("0.01")).value()).isTrue();
        assertThat(TerminationWarning.isDue(FR, true, Euro.ZERO).value()).isFalse();
        assertThat(TerminationWarning.isDue(FR, false, Euro.of("0.01")).value()).isFalse();
    }

    @Test
    void reactivation_takes_twenty_four_elapsed_hours() {
        var booked = Instant.parse("2025-10-25T14:00:00Z");
        assertThat(Brussels.text(Reactivation.by(FR, booked).value())).isEqualTo("2025-10-26T15:00:00+01:00");
    }

    @Test
    void thirty_euro_is_the_most() {
        assertThat(ReactivationFee.accepted(NL, Euro.of("30.00")).value()).isTrue();
        assertThat(ReactivationFee.accepted(NL, Euro.of("30.01")).value()).isFalse();
    }

    @Test
    void a_plan_asked_for_on_the_last_day_is_in_time() {
        var ends = LocalDate.of(2026, 2, 1);
        assertThat(RepaymentPlan.inTime(FR, ends, ends).value()).isTrue();
        assertThat(RepaymentPlan.inTime(FR, ends.plusDays(1), ends).value()).isFalse();
    }

    @ParameterizedTest(name = "{0}, limited {1}, {2}: {3}")
    @CsvSource({
        "fr-2025-09-30, true, INSIDE_BUNDLE, false", "nl-2025, true, INSIDE_BUNDLE, true",
                "en-2024, true, INSIDE_BUNDLE, true",
        "nl-2025, true, OUTSIDE_BUNDLE, false", "nl-2025, true, THIRD_PARTY, false",
                "fr-2025-09-30, true, EMERGENCY, true",
        "fr-2025-09-30, false, THIRD_PARTY, true",
    })
    void a_limited_service(String edition, boolean limited, LimitationEffect.Use use, boolean possible) {
        assertThat(LimitationEffect.possible(Edition.named(edition), limited, use))
                .isEqualTo(possible);
    }
}
