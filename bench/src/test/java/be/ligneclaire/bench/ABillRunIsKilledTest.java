package be.ligneclaire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the command and of PostgreSQL in the middle of a bill run, then the same command again.
class ABillRunIsKilledTest {

    private static final int ACCOUNTS = 2_000;

    private static final String BILLED = "select count(*) from billing.invoice";

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
        var command = new KilledCommand(folder);
        command.ends(billRun(command, "2025-01-01"));
        makeAccounts(command);

        command.killAt(billRun(command, "2026-02-01"), BILLED, 1, true);
        long billedBefore;
        try (var database = EmbeddedDatabase.open(command.data())) {
            billedBefore = KilledCommand.ask(database, BILLED);
        }
        command.ends(billRun(command, "2026-02-01"));

        assertThat(billedBefore).isBetween(1L, ACCOUNTS - 1L);
        try (var database = EmbeddedDatabase.open(command.data())) {
            assertThat(KilledCommand.ask(database, "select count(*) from billing.invoice"))
                    .isEqualTo(ACCOUNTS);
            assertThat(KilledCommand.ask(database, "select count(distinct account_id) from billing.invoice"))
                    .isEqualTo(ACCOUNTS);
            assertThat(KilledCommand.ask(database, "select max(right(number, 8))::bigint from billing.invoice"))
                    .isEqualTo(ACCOUNTS);
            assertThat(KilledCommand.ask(database, NOT_IN_THE_ORDER_OF_ACCOUNTS))
                    .isZero();
            assertThat(KilledCommand.ask(database, "select count(*) from billing.line"))
                    .isEqualTo(ACCOUNTS * 4L);
            assertThat(KilledCommand.ask(
                            database, "select count(*) from billing.invoice where total not in (22.72, 44.98)"))
                    .isZero();
            assertThat(KilledCommand.ask(database, "select count(*) from ledger.entry"))
                    .isEqualTo(ACCOUNTS);
            assertThat(KilledCommand.ask(database, "select (100 * sum(amount))::bigint from ledger.posting"))
                    .isZero();
            assertThat(KilledCommand.ask(database, "select count(*) from payments.debt"))
                    .isEqualTo(ACCOUNTS);
            assertThat(KilledCommand.ask(database, "select count(*) from notifications.message"))
                    .isEqualTo(ACCOUNTS);
        }
    }

    private static void makeAccounts(KilledCommand command) throws SQLException {
        try (var database = EmbeddedDatabase.open(command.data());
                var connection = DriverManager.getConnection(database.jdbcUrl())) {
            ManyAccounts.make(connection, ACCOUNTS);
        }
    }

    /// `bill run`, in small chunks.
    private static Process billRun(KilledCommand command, String day) throws IOException {
        var data = command.data().toString();
        return command.start(List.of("-Dligneclaire.billing.chunk=50"), "bill", "run", "--data", data, "--date", day);
    }
}
