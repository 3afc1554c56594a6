package be.ligneclaire.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the rules refuse is no mistake of the story's: it stands in the journal with the step and the rule.
class RefusalsTest {

    @TempDir
    private Path folder;

    @Test
    void a_refused_step_is_told_and_the_story_goes_on() {
        var told = Told.of(folder, """
                title: Asking for what there is not
                start: 2026-01-10
                steps:
                - {at: 2026-01-10T09:00, do: register, customer: c1, kind: consumer, language: en, email: c1@example.be}
                - {at: 2026-01-10T09:10, do: order, order: o1, customer: c1, channel: shop, items: [{item: f1, offer: fixed-phone}]}
                - {at: 2026-01-11, do: install, item: f1}
                - {at: 2026-01-12, do: pay, customer: c1, invoice: last, method: transfer}
                - {at: 2026-01-13, do: order, order: o2, customer: c1, channel: shop, items: [{item: m1, offer: mobile-5, card: esim}]}
                - {at: 2026-01-14, do: change-plan, item: m1, offer: internet-500}
                - {at: 2026-01-15, do: stop}
                """);

        assertThat(told.of("refused"))
                .extracting(line -> line.path("step").asInt())
                .containsExactly(2, 3, 4, 6);
        assertThat(told.of("refused")).allSatisfy(line -> {
            assertThat(line.path("rule").asString()).isNotEmpty();
            assertThat(line.path("reason").asString()).isNotEmpty();
            assertThat(line.path("clauses")).isNotEmpty();
        });
        assertThat(told.of("refused").getFirst().path("rule").asString()).isEqualTo("catalog.fixed-needs-internet");
        assertThat(told.texts("order-refused", "order")).containsExactly("o1");
        assertThat(told.texts("order-accepted", "order")).containsExactly("o2");
    }
}
