package be.ligneclaire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
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

    private static final String DOCUMENTS = """
            select md5(string_agg(concat_ws(' ', i.number, i.account_id, i.kind, i.issued, i.due, i.total, i.vat,
                                            i.structured_communication, l.lines), '; ' order by i.number))
              from billing.invoice i
              join (select invoice_id, string_agg(concat_ws(' ', position, text, period, quantity, amount, kind, rule,
                                                            edition, clauses, figures, formula), ', ' order by position)
                           as lines
                      from billing.line group by invoice_id) l using (invoice_id)
            """;

    /// How often, and from which random series.
    private static final int KILLS = Integer.getInteger("kills", 2);

    private static final long SEED = Long.getLong("seed", 1);

    @TempDir
    private Path folder;

    @Test
    void at_random_moments_and_the_invoices_are_those_of_an_undisturbed_run() throws Exception {
        var command = operator("disturbed");
        var chance = new Random(SEED);
        var moments = chance.ints(KILLS, 1, ACCOUNTS).sorted().toArray();
        long billedBefore = 0;
        for (var moment : moments) {
            command.killAt(billRun(command, "2026-02-01"), BILLED, moment, chance.nextBoolean());
            try (var database = EmbeddedDatabase.open(command.data())) {
                var billed = KilledCommand.ask(database, BILLED);
                assertThat(billed).isGreaterThanOrEqualTo(billedBefore);
                billedBefore = billed;
            }
        }
        command.ends(billRun(command, "2026-02-01"));

        assertThat(billedBefore).as("billed before the last kill").isPositive();
        try (var database = EmbeddedDatabase.open(command.data())) {
            assertThat(KilledCommand.ask(database, BILLED)).isEqualTo(ACCOUNTS);
            assertThat(KilledCommand.ask(database, "select count(distinct account_id) from billing.invoice"))
                    .isEqualTo(ACCOUNTS);
            assertThat(KilledCommand.ask(database, "select max(right(number, 8))::bigint from billing.invoice"))
                    .isEqualTo(ACCOUNTS);
            assertThat(KilledCommand.ask(database, NOT_IN_THE_ORDER_OF_ACCOUNTS))
                    .isZero();
            assertThat(KilledCommand.ask(database, "select count(*) from ledger.entry"))
                    .isEqualTo(ACCOUNTS);
            assertThat(KilledCommand.ask(database, "select (100 * sum(amount))::bigint from ledger.posting"))
                    .isZero();
            assertThat(KilledCommand.ask(database, "select count(*) from payments.debt"))
                    .isEqualTo(ACCOUNTS);
            assertThat(KilledCommand.ask(database, "select count(*) from notifications.message"))
                    .isEqualTo(ACCOUNTS);
            assertThat(KilledCommand.text(database, DOCUMENTS)).isEqualTo(undisturbed());
        }
    }

    private String undisturbed() throws Exception {
        var command = operator("undisturbed");
        command.ends(billRun(command, "2026-02-01"));
        try (var database = EmbeddedDatabase.open(command.data())) {
            return KilledCommand.text(database, DOCUMENTS);
        }
    }

    private KilledCommand operator(String name) throws Exception {
        var command = new KilledCommand(Files.createDirectory(folder.resolve(name)));
        command.ends(billRun(command, "2025-01-01"));
        makeAccounts(command);
        return command;
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
