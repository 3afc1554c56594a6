package be.ligneclaire.simulation.command;

import be.ligneclaire.platform.NewerDatabase;
import be.ligneclaire.postgres.DatabaseProblem;
import be.ligneclaire.simulation.stories.StoryProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.web.server.PortInUseException;

/// Turns what went wrong into a sentence for the person at the keyboard, and keeps the stack trace for
/// later.
final class Problems {

    private Problems() {}

    /// The sentence of the innermost cause that has one.
    static String sentence(Throwable problem, Path log) {
        return causes(problem)
                .flatMap(cause -> known(cause).stream())
                .reduce((outer, inner) -> inner)
                .or(() -> problem instanceof IllegalArgumentException
                        ? Optional.of(firstLine(problem))
                        : Optional.empty())
                .orElseGet(() -> "It failed unexpectedly (" + innermost(problem) + "); see " + log + ".");
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case DatabaseProblem known -> Optional.of(message(known));
            case WorkFailed known -> Optional.of(message(known));
            case StoryProblem known -> Optional.of(message(known));
            case NewerDatabase known -> Optional.of(message(known));
            case PortInUseException known -> Optional.of(portInUse(known.getPort(), "--port"));
            case FlywayException known -> Optional.of("The database cannot be brought up to date: " + firstLine(known));
            case NoSuchFileException known -> Optional.of(known.getFile() + " does not exist.");
            case AccessDeniedException known -> Optional.of(known.getFile() + " may not be used (permission denied).");
            case FileSystemException known ->
                Optional.of(known.getFile() + " cannot be used: " + known.getReason() + ".");
            case UncheckedIOException known -> Optional.of(firstLine(known));
            default -> Optional.empty();
        };
    }

    static String portInUse(int port, String option) {
        return "Port " + port + " is in use: give another one with " + option + ".";
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(50);
    }

    private static String innermost(Throwable problem) {
        return causes(problem)
                .reduce((outer, inner) -> inner)
                .map(Problems::firstLine)
                .orElse("");
    }

    private static String message(Throwable problem) {
        return String.valueOf(problem.getMessage());
    }

    private static String firstLine(Throwable problem) {
        return message(problem).lines().findFirst().orElse("");
    }

    /// Appends the stack trace to a log. That it cannot be written is not said: there is a sentence to be
    /// said already.
    static void log(Throwable problem, Path log) {
        var text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        try {
            if (log.getParent() != null) {
                Files.createDirectories(log.getParent());
            }
            Files.writeString(log, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException nowhereToWrite) {
            return;
        }
    }
}
