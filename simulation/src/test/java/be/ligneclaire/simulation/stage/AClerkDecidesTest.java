package be.ligneclaire.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Someone with a late invoice orders again: the order waits for a person, and what it orders has no life
/// before.
class AClerkDecidesTest {

    @TempDir
    private Path folder;

    @Test
    void an_order_that_waits_is_accepted_when_the_clerk_approves() {
        var told = Told.of(folder, """
                title: A clerk decides
                start: 2026-01-01
                steps:
                - {at: 2026-01-02T09:00, do: register, customer: c1, kind: consumer, language: nl, email: c1@example.be}
                - {at: 2026-01-02T09:10, do: order, order: o1, customer: c1, channel: shop, items: [{item: m1, offer: mobile-15, card: esim}]}
                - {at: 2026-01-08T08:00, do: activate, item: m1}
                - {at: 2026-03-10T12:00, do: order, order: o2, customer: c1, channel: shop, items: [{item: m2, offer: mobile-5, card: esim}]}
                - {at: 2026-03-10T13:00, do: activate, item: m2}
                - {at: 2026-03-11T12:00, do: clerk, task: task-1, decision: approve, reason: good customer}
                - {at: 2026-03-11T13:00, do: activate, item: m2}
                - {at: 2026-03-12, do: stop}
                """);

        assertThat(told.of("task-opened")).singleElement().satisfies(task -> {
            assertThat(task.path("task").asString()).isEqualTo("task-1");
            assertThat(task.path("kind").asString()).isEqualTo("ordering.refusal-grounds");
            assertThat(task.path("customer").asString()).isEqualTo("c1");
        });
        assertThat(told.of("refused"))
                .extracting(line -> line.path("step").asInt())
                .containsExactly(5);
        assertThat(told.texts("order-accepted", "at"))
                .containsExactly("2026-01-02T09:10:00+01:00", "2026-03-11T12:00:00+01:00");
        assertThat(told.texts("order-accepted", "contract")).containsExactly("contract-1", "contract-2");
        assertThat(told.texts("service-changed", "item")).containsExactly("m1", "m2");
    }
}
