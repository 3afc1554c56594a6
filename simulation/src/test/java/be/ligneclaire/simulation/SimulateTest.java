package be.ligneclaire.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `simulate` reads all stories before it runs one; what is wrong is one sentence, and nothing is half
/// done.
class SimulateTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_bad_story_stops_the_good_one_before_it_too() throws IOException {
        var good = Files.writeString(folder.resolve("good.yaml"), "{title: x, start: 2026-01-10, steps: []}");
        var bad = Files.writeString(
                folder.resolve("bad.yaml"), "{title: x, start: 2026-01-10, steps: [{at: 2026-01-10, do: dance}]}");

        assertThat(run(Optional.of(folder.resolve("journal.jsonl")), good, bad)).isEqualTo(Simulate.FAILED);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith("bad.yaml, step 1: there is no verb 'dance'\n")
                .hasLineCount(1);
        assertThat(folder.resolve("journal.jsonl")).doesNotExist();
    }

    @Test
    void a_journal_that_cannot_be_written_is_said_before_anything_runs() throws IOException {
        var good = Files.writeString(folder.resolve("good.yaml"), "{title: x, start: 2026-01-10, steps: []}");

        assertThat(run(Optional.of(folder.resolve("no/such/journal.jsonl")), good))
                .isEqualTo(Simulate.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("cannot be written")
                .hasLineCount(1);
    }

    private int run(Optional<Path> journal, Path... stories) {
        return Simulate.run(
                List.of(stories),
                journal,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
