package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.Editions.EN;
import static be.ligneclaire.core.Editions.FR;
import static be.ligneclaire.core.Editions.NL;
import static be.ligneclaire.core.terms.RuleId.NOTIFICATIONS_ALERT_ORDER;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_FIRST;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_FURTHER;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_SECOND;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ladder of roaming data.
@Proves({
    ROAMING_DATA_CAP_WARNING,
    ROAMING_DATA_CAP_FIRST,
    ROAMING_DATA_CAP_SECOND,
    ROAMING_DATA_CAP_FURTHER,
    NOTIFICATIONS_ALERT_ORDER
})
class RoamingTest {

    @ParameterizedTest(name = "{0} at {1}: blocked {2}, warned {3}")
    @CsvSource({
        "nl-2025, 48.39, false, false", "nl-2025, 48.40, false, true", "fr-2025-09-30, 60.49, false, true",
        "fr-2025-09-30, 60.50, true, true", "en-2024, 60.50, true, false", "en-2024, 48.40, false, false",
    })
    void the_first_limit(String edition, BigDecimal total, boolean blocked, boolean warned) {
        var terms = Edition.named(edition);
        assertThat(RoamingCapFirst.of(terms, total).value())
                .isEqualTo(new RoamingCapFirst.Effect(blocked, blocked, warned));
        assertThat(RoamingCapWarning.reached(terms, total).value()).isEqualTo(warned);
    }

    @Test
    void the_second_limit_must_be_exceeded_after_a_reactivation() {
        assertThat(RoamingCapSecond.suspended(FR, true, new BigDecimal("121.00"))
                        .value())
                .isFalse();
        assertThat(RoamingCapSecond.suspended(FR, true, new BigDecimal("121.01"))
                        .value())
                .isTrue();
        assertThat(RoamingCapSecond.suspended(FR, false, new BigDecimal("121.01"))
                        .value())
                .isFalse();
        assertThat(RoamingCapSecond.suspended(EN, true, new BigDecimal("121.01"))
                        .value())
                .isFalse();
    }

    @Test
    void further_notices_at_each_step() {
        var totals = Stream.of("181.49", "181.50", "250.00", "250.00", "302.50")
                .map(BigDecimal::new)
                .toList();
        assertThat(RoamingCapFurther.messages(NL, true, totals).value())
                .containsExactly(
                        List.of(),
                        List.of(Euro.of("181.50")),
                        List.of(Euro.of("242.00")),
                        List.of(),
                        List.of(Euro.of("302.50")));
        assertThat(RoamingCapFurther.messages(NL, false, totals).value()).allMatch(List::isEmpty);
        assertThat(RoamingCapFurther.messages(EN, true, totals).value()).allMatch(List::isEmpty);
        var descending = List.of(new BigDecimal("2.00"), new BigDecimal("1.00"));
        assertThatThrownBy(() -> RoamingCapFurther.messages(NL, true, descending))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: {1} + {2} sends {3}, blocked {4}")
    @CsvSource(delimiter = '|', textBlock = """
        nl-2025 | 40.00  | 25.00  | 48.40;60.50   | true
        nl-2025 | 40.00  | 90.00  | 48.40;60.50   | true
        nl-2025 | 40.00  | 8.40   | 48.40         | false
        nl-2025 | 48.40  | 1.00   |               | false
        nl-2025 | 60.50  | 60.50  |               | false
        nl-2025 | 60.50  | 60.51  | >121.00       | true
        nl-2025 | 121.00 | 70.00  | >121.00       | true
        nl-2025 | 121.01 | 121.00 | 181.50;242.00 | false
        en-2024 | 40.00  | 25.00  | 60.50         | true
        en-2024 | 70.00  | 90.00  |               | false
        """)
    void messages_ascend_and_the_first_block_ends_them(
            String edition, BigDecimal before, BigDecimal event, @Nullable String levels, boolean blocked) {
        var messages = AlertOrder.roaming(Edition.named(edition), before, event).value();
        assertThat(String.join(";", messages.levels()))
                .isEqualTo(Optional.ofNullable(levels).orElse(""));
        assertThat(messages.blocked()).isEqualTo(blocked);
    }
}
