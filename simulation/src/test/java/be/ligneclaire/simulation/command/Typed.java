package be.ligneclaire.simulation.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A command as a process of its own, the way `./ligneclaire` runs it once it is built.
final class Typed implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Process process;
    private final Path out;
    private final Path err;

    private Typed(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Starts the command; its two outputs go to files in a folder.
    static Typed in(Path folder, String... words) throws IOException {
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dligneclaire.home=" + ROOT,
                "-cp",
                System.getProperty("java.class.path"),
                Command.class.getName()));
        command.addAll(Arrays.asList(words));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Typed(process, out, err);
    }

    /// Types one line, and no more.
    Typed types(String line) throws IOException {
        try (var keyboard = process.getOutputStream()) {
            keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /// Its exit code; it is given two minutes to end.
    int code() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("It does not end; it said:\n" + out() + err());
        }
        return process.exitValue();
    }

    /// The first word of its standard output that starts so, as soon as it is there.
    String word(String start) throws InterruptedException {
        for (var attempt = 0; attempt < 2400 && process.isAlive(); attempt++) {
            var found = Arrays.stream(out().split("\\s+"))
                    .filter(word -> word.startsWith(start))
                    .findFirst();
            if (found.isPresent() && out().contains("Ctrl-C")) {
                return found.get();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("It said no such word:\n" + out() + err());
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    long pid() {
        return process.pid();
    }

    /// Asks it to stop, as Ctrl-C does.
    void stop() {
        process.destroy();
    }

    /// `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
