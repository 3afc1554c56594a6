package be.ligneclaire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// A command in a process of its own, the way `./ligneclaire` starts it, and `kill -9` at a chosen moment.
///
/// @param folder where its data and its output are
record KilledCommand(Path folder) {

    Process start(List<String> settings, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dligneclaire.home=" + folder));
        command.addAll(settings);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "be.ligneclaire.simulation.command.Command"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                .start();
    }

    void ends(Process run) throws Exception {
        assertThat(run.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(Files.readString(output())).isZero();
    }

    /// Kills the command once a query answers at least so much, or leaves it if it ended before; with
    /// PostgreSQL, or leaving that alone.
    void killAt(Process run, String query, long least, boolean withPostgres) throws Exception {
        try (var database = joined(run)) {
            long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (run.isAlive() && ask(database, query) < least) {
                assertThat(System.nanoTime()).as(Files.readString(output())).isLessThan(until);
                TimeUnit.MILLISECONDS.sleep(5);
            }
            run.destroyForcibly().waitFor();
            if (withPostgres) {
                var server = ProcessHandle.of(database.pid()).orElseThrow();
                server.descendants().forEach(ProcessHandle::destroyForcibly);
                server.destroyForcibly();
                server.onExit().get(1, TimeUnit.MINUTES);
            }
        }
    }

    /// The database that the run has opened, as soon as others may join. One that is joined before would be
    /// the test's own: the run before may have left its server running.
    private EmbeddedDatabase joined(Process run) throws Exception {
        while (run.isAlive()) {
            if (isReady(run)) {
                return EmbeddedDatabase.join(data(), "a test");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("The run has ended: " + Files.readString(output()));
    }

    private boolean isReady(Process run) throws IOException {
        var note = data().resolve("running.properties");
        if (Files.notExists(note)) {
            return false;
        }
        var owner = new Properties();
        owner.load(new StringReader(Files.readString(note)));
        return Long.toString(run.pid()).equals(owner.getProperty("pid")) && "true".equals(owner.getProperty("ready"));
    }

    static long ask(EmbeddedDatabase database, String query) throws SQLException {
        return Long.parseLong(text(database, query));
    }

    static String text(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    private Path output() {
        return folder.resolve("output.txt");
    }
}
