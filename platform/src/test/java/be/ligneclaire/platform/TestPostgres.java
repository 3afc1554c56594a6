package be.ligneclaire.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// One real PostgreSQL per test JVM; every context that asks gets a database of its own.
public final class TestPostgres {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /// The address of a new, empty database.
    public static String newDatabase() {
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            var directory = Files.createTempDirectory("ligneclaire-test-");
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            stopWhenThisProcessIsGone(directory);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A hook of the library's stops the server before Spring has closed its pools, which then wait half a minute; so
    /// a watcher outside stops it once this JVM is gone, also after a kill.
    private static void stopWhenThisProcessIsGone(Path directory) throws IOException {
        var postmaster = Files.readAllLines(directory.resolve("postmaster.pid")).getFirst();
        new ProcessBuilder(
                        "setsid",
                        "sh",
                        "-c",
                        "while kill -0 %d 2>/dev/null; do sleep 0.5; done; kill -QUIT %s; sleep 1; rm -rf '%s'"
                                .formatted(ProcessHandle.current().pid(), postmaster, directory))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
