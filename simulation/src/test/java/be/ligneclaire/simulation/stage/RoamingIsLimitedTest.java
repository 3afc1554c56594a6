package be.ligneclaire.simulation.stage;

import static be.ligneclaire.core.terms.RuleId.NOTIFICATIONS_ALERT_ORDER;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_FIRST;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_FURTHER;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_SECOND;
import static be.ligneclaire.core.terms.RuleId.ROAMING_DATA_CAP_WARNING;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_NL;
import static be.ligneclaire.simulation.stage.LineStory.data;
import static be.ligneclaire.simulation.stage.LineStory.happened;
import static be.ligneclaire.simulation.stage.LineStory.line;
import static be.ligneclaire.simulation.stage.LineStory.usage;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.terms.Proves;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ladder of roaming data and normal use as the customer lives them: records through the import,
/// messages in order, blocks and their ends.
@Proves({
    NOTIFICATIONS_ALERT_ORDER,
    ROAMING_DATA_CAP_FIRST,
    ROAMING_DATA_CAP_FURTHER,
    ROAMING_DATA_CAP_SECOND,
    ROAMING_DATA_CAP_WARNING,
    USAGE_NORMAL_MOBILE_NL
})
class RoamingIsLimitedTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en-2024       | usage-blocked roaming-data, roaming-data-60-50, usage-unblocked roaming-data
            nl-2025       | roaming-data-48-40, usage-blocked roaming-data, roaming-data-60-50, usage-unblocked roaming-data, usage-blocked roaming-data, roaming-data-above-121, usage-unblocked roaming-data, each-further-60-50, each-further-60-50
            fr-2025-09-30 | roaming-data-48-40, usage-blocked roaming-data, roaming-data-60-50, usage-unblocked roaming-data, usage-blocked roaming-data, roaming-data-above-121, usage-unblocked roaming-data, each-further-60-50, each-further-60-50
            """)
    void the_ladder_of_roaming_data(String edition, String expected) {
        var told = line(
                folder,
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
        var told = line(folder, "fr-2025-09-30", "mobile-5", """
                - {at: 2026-01-10T13:00, do: continue-roaming, item: m1, asked_in: mydigi}
                - {at: 2026-01-11T00:00, do: stop}
                """);

        assertThat(happened(told)).containsExactly("refused roaming.data-cap.first");
    }

    @Test
    void nl_blocks_what_lies_beyond_normal_use_until_its_window_ends() {
        var records = java.util.stream.IntStream.range(0, 103)
                .mapToObj("{line: m1, kind: sms, start: \"2026-01-10T12:00:%02d\", other: \"+32475000001\"}"::formatted)
                .map(record -> record.replaceAll(":(6|7|8|9|10)(\\d)\"", ":5$2\""))
                .toArray(String[]::new);
        var told = line(
                folder,
                "nl-2025",
                "mobile-5",
                usage("2026-01-10T12:01", records) + "- {at: 2026-01-11T00:00, do: stop}");

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
                folder,
                "fr-2025-09-30",
                "mobile-5",
                usage("2026-01-13T12:00", calls) + "- {at: 2026-02-02T00:00, do: stop}");

        assertThat(told.texts("usage-imported", "charged")).containsExactly("36.0000000000");
        assertThat(happened(told))
                .containsExactly("usage-blocked out-of-bundle", "cap-reached", "usage-unblocked out-of-bundle");
    }
}
