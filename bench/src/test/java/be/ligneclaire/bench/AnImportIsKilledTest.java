package be.ligneclaire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.usage.UsageRecords;
import be.ligneclaire.postgres.EmbeddedDatabase;
import be.ligneclaire.simulation.network.UsageGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of an import and of PostgreSQL, again and again, and the same file from two processes at once:
/// what is stored in the end equals an undisturbed import.
class AnImportIsKilledTest {

    private static final int LINES = 500;
    private static final int DAYS = 8;

    /// `-Dkills=10` asks for more of them, `-Dseed=` for other moments.
    private static final int KILLS = Integer.getInteger("kills", 2);

    private static final Random MOMENTS = new Random(Long.getLong("seed", 1));
    private static final String SEEN = "select count(*) from usage.seen";

    /// Everything that records lead to, in an order of its own.
    private static final String CONTENT = """
            select (select md5(string_agg(e::text, ';' order by source_id, number)) from usage.event e)
                || (select md5(string_agg(c::text, ';' order by service_id, month)) from usage.counter c)
                || (select md5(string_agg(t::text, ';' order by service_id, month, tariff, price)) from usage.total t)
                || (select md5(string_agg(s::text, ';' order by source_id, number)) from usage.seen s)
            """;

    @TempDir
    private Path folder;

    @Test
    void the_totals_equal_those_of_an_undisturbed_run() throws Exception {
        var file = folder.resolve("records.csv");
        long records = UsageGenerator.write(LINES, DAYS, 3, LocalDate.of(2026, 1, 1), file);
        var undisturbed = undisturbed(file);
        var disturbed = operator();

        var moments = MOMENTS.longs(KILLS, 1, records).sorted().toArray();
        for (int kill = 0; kill < KILLS; kill++) {
            disturbed.killAt(importing(disturbed, file), SEEN, moments[kill], kill % 2 == 1);
        }
        var one = importing(disturbed, file);
        var other = importing(disturbed, file);
        disturbed.ends(one);
        disturbed.ends(other);

        try (var database = EmbeddedDatabase.open(disturbed.data())) {
            assertThat(KilledCommand.text(database, CONTENT))
                    .isEqualTo(undisturbed)
                    .hasSize(4 * 32);
            assertThat(KilledCommand.ask(database, SEEN)).isEqualTo(records);
            assertThat(KilledCommand.ask(database, "select sum(events)::bigint from usage.counter"))
                    .isEqualTo(records);
        }
    }

    private static String undisturbed(Path file) throws Exception {
        try (var operator = Operator.open()) {
            makeLines(operator);
            operator.room(UsageRecords.class).importFile(file);
            return operator.db().sql(CONTENT).query(String.class).single();
        }
    }

    private KilledCommand operator() throws Exception {
        var command = new KilledCommand(folder);
        try (var operator = Operator.on(EmbeddedDatabase.open(command.data()))) {
            makeLines(operator);
        }
        return command;
    }

    private static void makeLines(Operator operator) throws SQLException {
        try (var connection = operator.room(DataSource.class).getConnection()) {
            ManyLines.make(connection, LINES);
        }
    }

    /// `usage import`, in small batches.
    private static Process importing(KilledCommand command, Path file) throws IOException {
        return command.start(
                List.of("-Dligneclaire.usage.batch-bytes=100000"),
                "usage",
                "import",
                "--data",
                command.data().toString(),
                file.toString());
    }
}
