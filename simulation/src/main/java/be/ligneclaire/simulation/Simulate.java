package be.ligneclaire.simulation;

import be.ligneclaire.simulation.stage.Theatre;
import be.ligneclaire.simulation.stories.Moments;
import be.ligneclaire.simulation.stories.PriceList;
import be.ligneclaire.simulation.stories.Story;
import be.ligneclaire.simulation.stories.StoryProblem;
import be.ligneclaire.simulation.stories.StoryReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `simulate`: runs stories one after the other, each on a database and a clock of its own, and writes
/// their journals.
public final class Simulate {

    /// Done.
    public static final int DONE = 0;

    /// A story cannot be told, or the journal cannot be written.
    public static final int FAILED = 1;

    private Simulate() {}

    /// All stories are read and checked before the first one runs.
    ///
    /// @param journal the file for the journals; without one they go to `out`, which carries nothing else
    /// @return the exit code of `contracts.md` §1
    public static int run(List<Path> stories, Optional<Path> journal, PrintStream out, PrintStream err) {
        try {
            journal.ifPresent(Simulate::checkWritable);
            var read = read(stories);
            var lines = new ArrayList<String>();
            try (var theatre = new Theatre()) {
                for (var story : read) {
                    lines.addAll(theatre.tell(story));
                }
            }
            write(lines, journal, out);
            return DONE;
        } catch (StoryProblem problem) {
            err.println(problem.getMessage());
            return FAILED;
        }
    }

    private static List<Story> read(List<Path> stories) {
        var reader = new StoryReader(PriceList.demo(), Moments.AS_WRITTEN);
        return stories.stream().map(reader::read).toList();
    }

    private static void checkWritable(Path journal) {
        var folder = Optional.ofNullable(journal.toAbsolutePath().getParent()).orElse(journal);
        if (Files.isDirectory(journal) || !Files.isWritable(Files.exists(journal) ? journal : folder)) {
            throw new StoryProblem("The journal " + journal + " cannot be written.");
        }
    }

    private static void write(List<String> lines, Optional<Path> journal, PrintStream out) {
        var text = String.join("\n", lines) + "\n";
        if (journal.isEmpty()) {
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(journal.get(), text);
        } catch (IOException e) {
            throw new StoryProblem("The journal " + journal.get() + " cannot be written.", e);
        }
    }
}
