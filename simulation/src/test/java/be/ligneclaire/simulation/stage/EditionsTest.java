package be.ligneclaire.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A contract is bound to its edition, and everything about it cites that edition.
class EditionsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: the contract starts {1}")
    @CsvSource({"en-2024,2026-01-17", "nl-2025,2026-01-10", "fr-2025-09-30,2026-01-10"})
    void what_happens_cites_the_edition_of_the_contract(String edition, String start) {
        var told = Told.of(folder, """
                title: One line
                start: 2026-01-10
                steps:
                - {at: 2026-01-10T09:00, do: register, customer: c1, kind: consumer, language: en, email: c1@example.be}
                - {at: 2026-01-10T09:10, do: order, order: o1, customer: c1, edition: %s, channel: shop, items: [{item: m1, offer: mobile-15, card: esim}]}
                - {at: 2026-01-17T08:00, do: activate, item: m1}
                - {at: 2026-02-01T03:00, do: stop}
                """.formatted(edition));

        assertThat(told.texts("contract-started", "edition")).containsExactly(edition);
        assertThat(told.texts("contract-started", "date")).containsExactly(start);
        assertThat(told.of("invoice-issued")).singleElement().satisfies(invoice -> {
            assertThat(invoice.path("total").asString()).isEqualTo("22.26");
            assertThat(invoice.path("lines")).allSatisfy(line -> {
                assertThat(line.path("edition").asString()).isEqualTo(edition);
                assertThat(line.path("clauses")).isNotEmpty();
            });
        });
    }
}
