package be.ligneclaire.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Stories in which a colleague puts the past right, reckoned by hand.
class APastIsPutRightTest {

    @TempDir
    private Path folder;

    /// € 15.00 from 10 September: 21 of 30 days, € 10.50. Right is from 3 September: 28 of 30 days,
    /// € 14.00. So € 3.50 are due for the seven days, beside December.
    @Test
    void a_line_was_activated_a_week_earlier() {
        var told = Told.of(folder, """
                title: Activated a week earlier
                start: 2026-08-28
                steps:
                - {at: 2026-08-28T10:00, do: register, customer: c1, kind: consumer, language: en, email: c1@example.be}
                - {at: 2026-08-28T10:10, do: order, order: o1, customer: c1, channel: distance, edition: fr-2025-09-30, items: [{item: m1, offer: mobile-15, card: esim}]}
                - {at: 2026-09-10T11:00, do: activate, item: m1}
                - {at: 2026-11-12T09:00, do: correct-start, item: m1, date: 2026-09-03, reason: "the log of the network says so"}
                - {at: 2026-11-12T09:30, do: correct-start, item: m1, date: 2026-08-20}
                - {at: 2026-12-01T03:00, do: stop}
                """);

        assertThat(told.texts("invoice-issued", "total")).containsExactly("25.50", "15.00", "18.50");
        assertThat(lines(told.of("invoice-issued").getLast()))
                .containsExactlyInAnyOrder(
                        "Mobile 15 — corrected from 3 September 2026-09-03…2026-09-10 3.50 → 2026-00000001",
                        "Mobile 15 — December 2026-12-01…2027-01-01 15.00");
        assertThat(told.texts("refused", "reason")).containsExactly("before-the-order");
    }

    /// € 25.00 from 3 September instead of € 15.00: 28 of 30 days are € 23.33 instead of € 14.00,
    /// then two months € 25.00 instead of € 15.00. Back go 9.33 + 10.00 + 10.00 = € 29.33; with
    /// December's € 15.00 the document gives back € 14.33.
    @Test
    void a_wrong_plan_was_ordered() {
        var told = Told.of(folder, """
                title: The wrong plan
                start: 2026-09-01
                steps:
                - {at: 2026-09-01T10:00, do: register, customer: c1, kind: consumer, language: en, email: c1@example.be}
                - {at: 2026-09-01T10:10, do: order, order: o1, customer: c1, channel: distance, edition: en-2024, items: [{item: m1, offer: mobile-25, card: esim}]}
                - {at: 2026-09-03T11:00, do: activate, item: m1}
                - {at: 2026-11-10T09:00, do: correct-plan, item: m1, offer: mobile-15, from: 2026-09-03}
                - {at: 2026-11-10T09:10, do: correct-plan, item: m1, offer: mobile-5, from: 2026-10-15}
                - {at: 2027-01-01T03:00, do: stop}
                """);

        assertThat(told.texts("invoice-issued", "total")).containsExactly("48.33", "25.00", "15.00");
        var note = told.of("credit-note-issued");
        assertThat(note).hasSize(1);
        assertThat(note.getFirst().path("total").asString()).isEqualTo("-14.33");
        assertThat(lines(note.getFirst()))
                .containsExactlyInAnyOrder(
                        "Mobile 25 — credit from 3 September 2026-09-03…2026-10-01 -23.33 → 2026-00000001",
                        "Mobile 15 — corrected from 3 September 2026-09-03…2026-10-01 14.00 → 2026-00000001",
                        "Mobile 25 — credit from 1 October 2026-10-01…2026-11-01 -25.00 → 2026-00000001",
                        "Mobile 15 — corrected from 1 October 2026-10-01…2026-11-01 15.00 → 2026-00000001",
                        "Mobile 25 — credit from 1 November 2026-11-01…2026-12-01 -25.00 → 2026-00000002",
                        "Mobile 15 — corrected from 1 November 2026-11-01…2026-12-01 15.00 → 2026-00000002",
                        "Mobile 15 — December 2026-12-01…2027-01-01 15.00");
        assertThat(told.texts("refused", "reason")).containsExactly("not-a-first-day");
    }

    private static List<String> lines(JsonNode document) {
        return StreamSupport.stream(document.path("lines").spliterator(), false)
                .map(line -> line.path("text").asString()
                        + " "
                        + line.path("period").get(0).asString()
                        + "…"
                        + line.path("period").get(1).asString()
                        + " "
                        + line.path("amount").asString()
                        + corrected(line))
                .toList();
    }

    private static String corrected(JsonNode line) {
        return StreamSupport.stream(line.path("figures").spliterator(), false)
                .filter(figure -> figure.path("name").asString().equals("corrected_invoice"))
                .map(figure -> " → " + figure.path("value").asString())
                .findFirst()
                .orElse("");
    }
}
