package be.ligneclaire.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A story through the night without an hour, and the one with an hour twice.
class TheClocksChangeTest {

    @TempDir
    private Path folder;

    @Test
    void the_journal_tells_the_offset_of_the_hour() {
        var told = Told.of(folder, """
                title: Both changes of the clock
                start: 2026-03-28
                steps:
                - {at: 2026-03-28T23:00, do: register, customer: c1, kind: consumer, language: nl, email: c1@example.be}
                - {at: 2026-03-28T23:10, do: order, order: o1, customer: c1, channel: shop, items: [{item: m1, offer: mobile-5, card: esim}]}
                - {at: 2026-03-29T01:59, do: activate, item: m1}
                - {at: 2026-03-29T03:00, do: usage, records: [{line: m1, kind: sms, start: "2026-03-29T03:00", other: "+32470112233"}]}
                - {at: 2026-10-25T02:30, do: usage, records: [{line: m1, kind: sms, start: "2026-10-25T02:30", other: "+32470112233"}]}
                - {at: "2026-10-25T02:30+01:00", do: usage, records: [{line: m1, kind: sms, start: "2026-10-25T02:30+01:00", other: "+32470112233"}]}
                - {at: 2026-11-01T03:00, do: stop}
                """);

        assertThat(told.texts("usage-imported", "at"))
                .containsExactly("2026-03-29T03:00:00+02:00", "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00");
        assertThat(told.texts("usage-imported", "accepted")).containsExactly("1", "1", "1");
        assertThat(told.texts("invoice-issued", "at"))
                .startsWith("2026-04-01T03:00:00+02:00")
                .endsWith("2026-11-01T03:00:00+01:00")
                .hasSize(8);
    }
}
