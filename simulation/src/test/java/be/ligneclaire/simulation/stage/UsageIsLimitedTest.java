package be.ligneclaire.simulation.stage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_ROAMING_LATE;
import static be.ligneclaire.core.terms.RuleId.CHARGING_SPECIAL_NUMBERS;
import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_CHANGE;
import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_DEFAULT;
import static be.ligneclaire.core.terms.RuleId.USAGE_NOT_REAL_TIME;
import static be.ligneclaire.core.terms.RuleId.USAGE_OVERAGE_ALERT;
import static be.ligneclaire.core.terms.RuleId.USAGE_THREE_TIMES_AVERAGE;
import static be.ligneclaire.core.terms.RuleId.USAGE_THRESHOLD_100;
import static be.ligneclaire.simulation.stage.LineStory.data;
import static be.ligneclaire.simulation.stage.LineStory.happened;
import static be.ligneclaire.simulation.stage.LineStory.line;
import static be.ligneclaire.simulation.stage.LineStory.service;
import static be.ligneclaire.simulation.stage.LineStory.text;
import static be.ligneclaire.simulation.stage.LineStory.usage;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.terms.Proves;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Caps and alerts as the customer lives them: records through the import, messages in order, blocks and
/// their ends.
@Proves({
    CHARGING_ROAMING_LATE,
    CHARGING_SPECIAL_NUMBERS,
    USAGE_CAP_CHANGE,
    USAGE_CAP_DEFAULT,
    USAGE_NOT_REAL_TIME,
    USAGE_OVERAGE_ALERT,
    USAGE_THREE_TIMES_AVERAGE,
    USAGE_THRESHOLD_100
})
class UsageIsLimitedTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en-2024", "nl-2025", "fr-2025-09-30"})
    void the_cap_blocks_until_the_next_month_in_every_edition(String edition) {
        var told = line(
                folder,
                edition,
                "mobile-5",
                usage("2026-01-10T12:00", service("2026-01-10T10:00", "19.99"), service("2026-01-10T11:00", "1.30"))
                        + usage(
                                "2026-01-11T12:00",
                                service("2026-01-10T11:59:59", "6.40"),
                                service("2026-01-10T12:00:00", "6.40"))
                        + "- {at: 2026-02-02T00:00, do: stop}");

        assertThat(happened(told))
                .containsExactly("usage-blocked out-of-bundle", "cap-reached", "usage-unblocked out-of-bundle");
        assertThat(told.texts("usage-imported", "charged")).containsExactly("21.2900000000", "6.4000000000");
        assertThat(told.texts("usage-blocked", "rule")).containsExactly("usage.cap-default");
        assertThat(told.texts("usage-unblocked", "at")).containsExactly("2026-02-01T00:00:00+01:00");
        assertThat(told.of("invoice-issued"))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.path("lines")).anySatisfy(line -> {
                    assertThat(text(line, "kind")).isEqualTo("third-party");
                    assertThat(text(line, "amount")).isEqualTo("27.69");
                    assertThat(text(line, "text")).endsWith("Horoscope");
                }));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "en-2024, mydigi, true",
        "en-2024, telephone, true",
        "nl-2025, mydigi, true",
        "nl-2025, telephone, true",
        "fr-2025-09-30, mydigi, false",
        "fr-2025-09-30, telephone, true"
    })
    void who_may_change_the_cap_is_the_editions(String edition, String askedIn, boolean accepted) {
        var told = line(
                folder,
                edition,
                "mobile-5",
                usage("2026-01-10T12:00", service("2026-01-10T10:00", "20.00"))
                        + "- {at: 2026-01-10T13:00, do: set-cap, item: m1, cap: \"50.00\", asked_in: %s}%n"
                                .formatted(askedIn)
                        + "- {at: 2026-01-11T00:00, do: stop}");

        assertThat(happened(told))
                .containsExactly(
                        "usage-blocked out-of-bundle",
                        "cap-reached",
                        accepted ? "usage-unblocked out-of-bundle" : "refused usage.cap-change");
    }

    @Test
    void a_cap_below_or_at_the_total_blocks_and_a_raise_that_stays_below_it_is_told_again() {
        var told = line(
                folder,
                "nl-2025",
                "mobile-5",
                usage("2026-01-10T12:00", service("2026-01-10T10:00", "15.00"))
                        + """
                - {at: 2026-01-10T13:00, do: set-cap, item: m1, cap: "10.00", asked_in: mydigi}
                - {at: 2026-01-10T14:00, do: set-cap, item: m1, cap: "15.00", asked_in: mydigi}
                - {at: 2026-01-10T15:00, do: set-cap, item: m1, cap: "15.01", asked_in: mydigi}
                - {at: 2026-01-10T16:00, do: set-cap, item: m1, cap: none, asked_in: telephone}
                """
                        + usage("2026-01-11T12:00", service("2026-01-11T10:00", "90.00"))
                        + "- {at: 2026-02-02T00:00, do: stop}");

        assertThat(happened(told))
                .containsExactly(
                        "usage-blocked out-of-bundle",
                        "cap-reached",
                        "cap-reached",
                        "usage-unblocked out-of-bundle",
                        "outside-bundle-alert",
                        "100-euro-reached");
        assertThat(told.texts("usage-blocked", "rule")).containsExactly("usage.cap-change");
    }

    @Test
    void an_allowance_is_told_once_and_emergency_calls_cost_and_count_nothing() {
        var call = "{line: m1, kind: voice, start: \"2026-01-10T10:0%d\", seconds: 3600, other: \"%s\"}";
        var told = line(
                folder,
                "fr-2025-09-30",
                "mobile-talk",
                usage(
                                "2026-01-10T12:00",
                                call.formatted(1, "+32475000001"),
                                call.formatted(2, "112"),
                                call.formatted(3, "+32475000001"),
                                call.formatted(4, "+32475000001"))
                        + "- {at: 2026-01-11T00:00, do: stop}");

        assertThat(happened(told)).containsExactly("bundle-exceeded");
        assertThat(told.texts("usage-imported", "charged")).containsExactly("12.0000000000");
    }

    @Test
    void a_line_that_blocks_premium_services_pays_none() {
        var told = line(
                folder,
                "fr-2025-09-30",
                "mobile-5",
                "- {at: 2026-01-06T00:00, do: option, item: m1, option: block-premium, active: true}\n"
                        + usage("2026-01-10T12:00", service("2026-01-10T10:00", "19.99"))
                        + "- {at: 2026-01-11T00:00, do: stop}");

        assertThat(told.texts("usage-imported", "charged")).containsExactly("0.0000000000");
    }

    @Test
    void records_of_a_month_that_is_over_are_billed_next_and_block_nothing() {
        var told = line(
                folder,
                "fr-2025-09-30",
                "mobile-5",
                usage("2026-02-10T12:00", service("2026-01-31T23:59", "25.00"), data("2026-01-31T23:00", 20))
                        + "- {at: 2026-03-02T00:00, do: stop}");

        assertThat(happened(told)).isEmpty();
        assertThat(told.texts("usage-imported", "charged")).containsExactly("85.5040000000");
        assertThat(told.of("invoice-issued").getLast().path("total").asString()).isEqualTo("90.50");
    }

    @Test
    void three_times_the_own_average_is_looked_at_by_a_person() {
        var months = new StringBuilder();
        for (int month = 1; month <= 5; month++) {
            var at = "2026-0" + month + "-20T10:00";
            var amount = month < 5 ? "4.00" : "12.01";
            months.append(usage(at, service("2026-0" + month + "-20T09:00", amount)));
        }
        var told = line(folder, "fr-2025-09-30", "mobile-5", months + "- {at: 2026-05-22T00:00, do: stop}");

        assertThat(happened(told)).containsExactly("task usage.three-times-average");
        assertThat(told.texts("task-opened", "at")).containsExactly("2026-05-21T00:00:00+02:00");
    }
}
