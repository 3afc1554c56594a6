package be.ligneclaire.simulation.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.ligneclaire.core.time.Brussels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `up` moves all stories of the demo by the same number of whole months, so that the last date of all
/// falls in the present month, and leaves out what would lie ahead.
class TheDemoIsMovedTest {

    private static final Instant NOW = Instant.parse("2027-02-10T12:00:00Z");

    @TempDir
    private Path folder;

    @BeforeEach
    void twoStories() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), """
                title: The one that ends last
                start: 2026-01-31
                steps:
                - {at: 2026-01-31T09:00, do: register, customer: c1, kind: consumer, language: fr, email: b@example.be}
                - {at: 2026-05-09, do: stop}
                """);
        Files.writeString(folder.resolve("a.yaml"), """
                title: The one that starts first
                start: 2026-01-01
                steps:
                - {at: 2026-01-31T09:00, do: register, customer: c1, kind: consumer, language: fr, email: a@example.be}
                - {at: 2026-05-31T08:00, do: stop}
                """);
        Files.writeString(folder.resolve("calls.csv"), "line\n");
    }

    @Test
    void the_last_of_all_dates_falls_in_the_present_month() {
        var demo = Demo.of(folder, NOW);

        // Nine months: May becomes February, whose last day is the 28th.
        assertThat(demo.stories().getFirst().steps().getLast().at()).isEqualTo("2027-02-28T07:00:00Z");
        assertThat(demo.stories().getLast().steps().getLast().at()).isEqualTo("2027-02-08T23:00:00Z");
        assertThat(Brussels.dateOf(demo.start())).isEqualTo("2026-10-01");
    }

    @Test
    void the_steps_are_merged_by_instant_then_by_file_name_and_what_lies_ahead_is_left_out() {
        var told = Demo.of(folder, NOW).until(NOW);

        assertThat(told)
                .extracting(step -> step.story().name(), step -> step.step().verb())
                .containsExactly(tuple("a", "register"), tuple("b", "register"), tuple("b", "stop"));
    }

    @Test
    void in_the_month_in_which_it_was_written_nothing_is_moved() {
        var demo = Demo.of(folder, Instant.parse("2026-05-20T12:00:00Z"));

        assertThat(Brussels.dateOf(demo.start())).isEqualTo("2026-01-01");
    }
}
