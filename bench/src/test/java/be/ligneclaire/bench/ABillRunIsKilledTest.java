package be.ligneclaire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.postgres.DatabaseProblem;
import be.ligneclaire.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the command and of PostgreSQL in the middle of a bill run, then the same command again.
class ABillRunIsKilledTest {

    private static final int ACCOUNTS = 2_000;

    private static final String NOT_IN_THE_ORDER_OF_ACCOUNTS = """
            select count(*)
              from (select row_number() over (order by number) as by_number,
                           row_number() over (order by account_id) as by_account
                      from billing.invoice) as invoice
             where by_number <> by_account
            """;

    @TempDir
    private Path folder;

    @Test
    void everybody_is_billed_once_without_gaps_and_the_ledger_sums_to_zero() throws Exception {
        ends(billRun("2025-01-01"));
        makeAccounts();

        var billedBefore = killEverythingInTheMiddleOf(billRun("2026-02-01"));
        ends(billRun("2026-02-01"));

        assertThat(billedBefore).isBetween(1L, ACCOUNTS - 1L);
        try (var database = EmbeddedDatabase.open(data())) {
            assertThat(ask(database, "select count(*) from billing.invoice")).isEqualTo(ACCOUNTS);
            assertThat(ask(database, "select count(distinct account_id) from billing.invoice"))
                    .isEqualTo(ACCOUNTS);
            assertThat(ask(database, "select max(right(number, 8))::bigint from billing.invoice"))
                    .isEqualTo(ACCOUNTS);
            assertThat(ask(database, NOT_IN_THE_ORDER_OF_ACCOUNTS)).isZero();
            assertThat(ask(database, "select count(*) from billing.line")).isEqualTo(ACCOUNTS * 4L);
            assertThat(ask(database, "select count(*) from billing.invoice where total not in (22.72, 44.98)"))
                    .isZero();
            assertThat(ask(database, "select count(*) from ledger.entry")).isEqualTo(ACCOUNTS);
            assertThat(ask(database, "select (100 * sum(amount))::bigint from ledger.posting"))
                    .isZero();
            assertThat(ask(database, "select count(*) from payments.debt")).isEqualTo(ACCOUNTS);
            assertThat(ask(database, "select count(*) from notifications.message"))
                    .isEqualTo(ACCOUNTS);
        }
    }

    /// @return how many accounts had been billed
    private long killEverythingInTheMiddleOf(Process run) throws Exception {
        try (var database = joined(run)) {
            while (run.isAlive() && ask(database, "select count(*) from billing.invoice") == 0) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            run.destroyForcibly().waitFor();
            var server = ProcessHandle.of(database.pid()).orElseThrow();
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
            server.onExit().get(1, TimeUnit.MINUTES);
        }
        try (var database = EmbeddedDatabase.open(data())) {
            return ask(database, "select count(*) from billing.invoice");
        }
    }

    /// The database that the run has opened, as soon as others may join.
    private EmbeddedDatabase joined(Process run) throws Exception {
        while (run.isAlive()) {
            if (serverIsThere()) {
                try {
                    return EmbeddedDatabase.join(data(), "a test");
                } catch (DatabaseProblem notYet) {
                    // The run has not announced it yet.
                }
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("The run has ended: " + Files.readString(output()));
    }

    private boolean serverIsThere() throws IOException {
        try (var files = Files.walk(data(), 2)) {
            return files.anyMatch(file -> file.endsWith("postmaster.pid"));
        }
    }

    private void makeAccounts() throws SQLException {
        try (var database = EmbeddedDatabase.open(data());
                var connection = DriverManager.getConnection(database.jdbcUrl())) {
            ManyAccounts.make(connection, ACCOUNTS);
        }
    }

    private static long ask(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// `bill run`, in small chunks, the way `./ligneclaire` starts it.
    private Process billRun(String day) throws IOException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dligneclaire.home=" + folder,
                "-Dligneclaire.billing.chunk=50",
                "-cp",
                System.getProperty("java.class.path"),
                "be.ligneclaire.simulation.command.Command"));
        command.addAll(List.of("bill", "run", "--data", data().toString(), "--date", day));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                .start();
    }

    private void ends(Process run) throws Exception {
        assertThat(run.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(Files.readString(output())).isZero();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path output() {
        return folder.resolve("output.txt");
    }
}
