package be.ligneclaire.simulation.stage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_ROAMING_LATE;
import static be.ligneclaire.core.terms.RuleId.CHARGING_SPECIAL_NUMBERS;
import static be.ligneclaire.core.terms.RuleId.NOTIFICATIONS_ALERT_ORDER;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_FIRST;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_FURTHER;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_SECOND;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_WARNING;
import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_CHANGE;
import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_DEFAULT;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_NL;
import static be.ligneclaire.core.terms.RuleId.USAGE_NOT_REAL_TIME;
import static be.ligneclaire.core.terms.RuleId.USAGE_OVERAGE_ALERT;
import static be.ligneclaire.core.terms.RuleId.USAGE_THREE_TIMES_AVERAGE;
import static be.ligneclaire.core.terms.RuleId.USAGE_THRESHOLD_100;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.terms.Proves;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Caps, alerts and the roaming ladder as the customer lives them: records through the import, messages in
/// order, blocks and their ends.
@Proves({
    USAGE_CAP_DEFAULT,
    USAGE_CAP_CHANGE,
    USAGE_NOT_REAL_TIME,
    USAGE_OVERAGE_ALERT,
    USAGE_THRESHOLD_100,
    USAGE_THREE_TIMES_AVERAGE,
    USAGE_NORMAL_MOBILE_NL,
    ROAMING_DATA_CAP_WARNING,
    ROAMING_DATA_CAP_FIRST,
    ROAMING_DATA_CAP_SECOND,
    ROAMING_DATA_CAP_FURTHER,
    CHARGING_ROAMING_LATE,
    CHARGING_SPECIAL_NUMBERS,
    NOTIFICATIONS_ALERT_ORDER
})
class UsageIsLimitedTest {

    private static final Set<String> TOLD = Set.of("usage-blocked", "usage-unblocked", "refused", "task-opened");

    @TempDir
    private Path folder;

    /// A line active since 5 January, and what follows.
    private Told line(String edition, String offer, String more) {
        return Told.of(folder, """
                title: A line and its limits
                start: 2026-01-05
                regime: contract
                steps:
                - {at: 2026-01-05T09:00, do: register, customer: c1, kind: consumer, language: fr, email: c1@example.be}
                - {at: 2026-01-05T09:10, do: order, order: o1, customer: c1, edition: %s, channel: shop, items: [{item: m1, offer: %s, card: esim}]}
                - {at: 2026-01-05T10:00, do: activate, item: m1}
                """.formatted(edition, offer) + more.stripIndent());
    }

    private static String service(String start, String amount) {
        return "{line: m1, kind: sms, start: \"%s\", other: \"4321\", amount: \"%s\", seller: Horoscope}"
                .formatted(start, amount);
    }

    private static String data(String start, long megabytes) {
        return "{line: m1, kind: data, start: \"%s\", bytes: %d000000, visited: JP}".formatted(start, megabytes);
    }

    private static String usage(String at, String... records) {
        return "- {at: %s, do: usage, records: [%s]}%n".formatted(at, String.join(", ", records));
    }

    /// Usage messages, blocks, refusals and tasks, in order: `cap-reached`, `usage-blocked out-of-bundle`.
    private static List<String> happened(Told told) {
        return told.all().stream()
                .filter(line ->
                        TOLD.contains(what(line)) || text(line, "channel").equals("sms"))
                .map(line -> switch (what(line)) {
                    case "message-sent" -> text(line, "template");
                    case "refused" -> "refused " + text(line, "rule");
                    case "task-opened" -> "task " + text(line, "kind");
                    default -> what(line) + " " + text(line, "what_for");
                })
                .toList();
    }

    private static String what(JsonNode line) {
        return text(line, "what");
    }

    private static String text(JsonNode line, String key) {
        return line.path(key).asString("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-2024", "nl-2025", "fr-2025-09-30"})
    void the_cap_blocks_until_the_next_month_in_every_edition(String edition) {
        var told = line(
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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en-2024       | usage-blocked roaming-data, roaming-data-60-50, usage-unblocked roaming-data
            nl-2025       | roaming-data-48-40, usage-blocked roaming-data, roaming-data-60-50, usage-unblocked roaming-data, usage-blocked roaming-data, roaming-data-above-121, usage-unblocked roaming-data, each-further-60-50, each-further-60-50
            fr-2025-09-30 | roaming-data-48-40, usage-blocked roaming-data, roaming-data-60-50, usage-unblocked roaming-data, usage-blocked roaming-data, roaming-data-above-121, usage-unblocked roaming-data, each-further-60-50, each-further-60-50
            """)
    void the_ladder_of_roaming_data(String edition, String expected) {
        var told = line(
                edition,
                "mobile-5",
                usage("2026-01-10T12:00", data("2026-01-10T10:00", 5), data("2026-01-10T11:00", 6))
                        + "- {at: 2026-01-10T13:00, do: continue-roaming, item: m1, asked_in: mydigi}\n"
                        + usage("2026-01-11T12:00", data("2026-01-11T10:00", 10))
                        + (edition.equals("en-2024")
                                ? ""
                                : "- {at: 2026-01-11T13:00, do: continue-roaming, item: m1, asked_in: telephone}\n")
                        + usage("2026-01-12T12:00", data("2026-01-12T10:00", 20))
                        + "- {at: 2026-01-13T00:00, do: stop}");

        assertThat(String.join(", ", happened(told))).isEqualTo(expected);
        assertThat(told.texts("usage-imported", "charged"))
                .containsExactly(
                        "60.5040000000",
                        edition.equals("en-2024") ? "60.0000000000" : "55.0020000000",
                        "120.0000000000");
    }

    @Test
    void to_go_on_must_follow_the_message() {
        var told = line("fr-2025-09-30", "mobile-5", """
                - {at: 2026-01-10T13:00, do: continue-roaming, item: m1, asked_in: mydigi}
                - {at: 2026-01-11T00:00, do: stop}
                """);

        assertThat(happened(told)).containsExactly("refused roaming.data-cap.first");
    }

    @Test
    void an_allowance_is_told_once_and_emergency_calls_cost_and_count_nothing() {
        var call = "{line: m1, kind: voice, start: \"2026-01-10T10:0%d\", seconds: 3600, other: \"%s\"}";
        var told = line(
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
    void nl_blocks_what_lies_beyond_normal_use_until_its_window_ends() {
        var records = java.util.stream.IntStream.range(0, 103)
                .mapToObj("{line: m1, kind: sms, start: \"2026-01-10T12:00:%02d\", other: \"+32475000001\"}"::formatted)
                .map(record -> record.replaceAll(":(6|7|8|9|10)(\\d)\"", ":5$2\""))
                .toArray(String[]::new);
        var told =
                line("nl-2025", "mobile-5", usage("2026-01-10T12:01", records) + "- {at: 2026-01-11T00:00, do: stop}");

        assertThat(happened(told))
                .containsExactly("usage-blocked normal-use", "normal-use-blocked", "usage-unblocked normal-use");
        assertThat(told.texts("usage-unblocked", "at")).containsExactly("2026-01-10T13:00:00+01:00");
        assertThat(told.texts("usage-imported", "charged")).containsExactly("0.0000000000");
    }

    @Test
    void fr_charges_what_lies_beyond_normal_use_and_it_counts_to_the_cap() {
        var call = "{line: m1, kind: voice, start: \"2026-01-%02dT10:00\", seconds: 72000, other: \"+32475000001\"}";
        var calls = java.util.stream.IntStream.rangeClosed(6, 12)
                .mapToObj(call::formatted)
                .toArray(String[]::new);
        var told = line(
                "fr-2025-09-30", "mobile-5", usage("2026-01-13T12:00", calls) + "- {at: 2026-02-02T00:00, do: stop}");

        assertThat(told.texts("usage-imported", "charged")).containsExactly("36.0000000000");
        assertThat(happened(told))
                .containsExactly("usage-blocked out-of-bundle", "cap-reached", "usage-unblocked out-of-bundle");
    }

    @Test
    void a_line_that_blocks_premium_services_pays_none() {
        var told = line(
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
        var told = line("fr-2025-09-30", "mobile-5", months + "- {at: 2026-05-22T00:00, do: stop}");

        assertThat(happened(told)).containsExactly("task usage.three-times-average");
        assertThat(told.texts("task-opened", "at")).containsExactly("2026-05-21T00:00:00+02:00");
    }
}
