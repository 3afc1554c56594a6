package be.ligneclaire.simulation.command;

import be.ligneclaire.simulation.Simulate;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// `simulate STORY.yaml…`: runs each story on a database and a clock of its own.
final class Stories {

    private Stories() {}

    static int run(List<String> words, Output output, PrintStream errors) {
        var arguments = Arguments.of(words, Set.of("--journal"), Command.NO_SWITCHES);
        var stories = arguments.words().stream().map(Path::of).toList();
        if (stories.isEmpty()) {
            throw new WrongUsage("simulate needs a story.");
        }
        logToFile();
        return Simulate.run(stories, arguments.option("--journal").map(Path::of), output.stream(), errors);
    }

    /// Before the first application starts; what it logs stays out of the journal.
    static void logToFile() {
        System.setProperty("logging.file.name", Place.log("simulate").toString());
        System.setProperty("logging.threshold.console", "off");
    }
}
