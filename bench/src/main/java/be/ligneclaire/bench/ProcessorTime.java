package be.ligneclaire.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/// What a piece of work takes of the processors, in this JVM and in PostgreSQL. Unlike the time on the wall it
/// hardly depends on what else the machine does.
final class ProcessorTime {

    private static final double TICKS_A_SECOND = 100;

    private final ProcessHandle server;
    private final double jvmBefore;
    private final double serverBefore;

    private ProcessorTime(ProcessHandle server) {
        this.server = server;
        this.jvmBefore = ofJvm();
        this.serverBefore = ofServer();
    }

    /// Begins to count.
    ///
    /// @param connection to a PostgreSQL on this machine
    static ProcessorTime from(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return new ProcessorTime(ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow(() -> new SQLException("PostgreSQL runs on another machine")));
        }
    }

    /// `JVM 61 µs + PostgreSQL 140 µs` for each of so many.
    String each(long count) {
        return String.format(
                Locale.ROOT,
                "JVM %.0f µs + PostgreSQL %.0f µs",
                1e6 * (ofJvm() - jvmBefore) / count,
                1e6 * (ofServer() - serverBefore) / count);
    }

    private static double ofJvm() {
        return seconds(ProcessHandle.current(), false);
    }

    /// Of the backends that live and, as their parent knows, of those that have ended.
    private double ofServer() {
        return seconds(server, true)
                + server.children().mapToDouble(child -> seconds(child, false)).sum();
    }

    /// As the kernel counts it (`proc(5)`); nothing where there is no such file, or no such process any more.
    private static double seconds(ProcessHandle process, boolean withEnded) {
        try {
            var all = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var fields = all.substring(all.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            if (withEnded) {
                ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
            }
            return ticks / TICKS_A_SECOND;
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
