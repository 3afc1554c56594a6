package be.ligneclaire.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Processes of the operating system, seen through `/proc`.
final class Processes {

    private static final Path PROC = Path.of("/proc");

    private Processes() {}

    static boolean isRoot() {
        try {
            return (int) Files.getAttribute(PROC.resolve("self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /// Whether this process exists and works in this folder, as every process of a PostgreSQL does in its
    /// cluster's.
    static boolean worksIn(long pid, Path folder) {
        var process = PROC.resolve(Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder.toRealPath());
        } catch (IOException notOursToSee) {
            return commandLine(process).contains(folder.toString());
        }
    }

    /// Whether any process works in this folder.
    static boolean anyWorksIn(Path folder) {
        try (var entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var entry : entries) {
                if (worksIn(Long.parseLong(entry.getFileName().toString()), folder)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    /// Sends a signal; it does not matter whether the process is still there.
    static void signal(String name, long pid) throws IOException {
        run(List.of("sh", "-c", "kill -\"$0\" \"$1\" 2>/dev/null || :", name, Long.toString(pid)));
    }

    /// Runs a command to its end and returns what it printed; its exit code must be 0.
    ///
    /// @throws CommandFailed with what it printed, when it is not
    static String run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            var code = process.waitFor();
            if (code != 0) {
                throw new CommandFailed(output.strip());
            }
            return output;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw interrupted(e);
        }
    }

    /// Waits a moment between two looks at another process.
    static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static DatabaseProblem interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DatabaseProblem("Interrupted while waiting for PostgreSQL.", e);
    }

    /// A command that ended with another exit code than 0; the message is what it printed.
    static final class CommandFailed extends IOException {

        private static final long serialVersionUID = 1L;

        CommandFailed(String output) {
            super(output);
        }
    }
}
