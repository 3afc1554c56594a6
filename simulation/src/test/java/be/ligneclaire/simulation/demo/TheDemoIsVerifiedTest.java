package be.ligneclaire.simulation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.postgres.DataFolder;
import be.ligneclaire.postgres.EmbeddedDatabase;
import be.ligneclaire.simulation.verify.BillVerifier;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A second pair of eyes finds nothing wrong with the demo, and finds whatever is changed in it.
class TheDemoIsVerifiedTest {

    private static final String DEMO = "the_demo";
    private static final EmbeddedDatabase SERVER = EmbeddedDatabase.throwAway();
    private static final List<String> GUARDED =
            List.of("billing.invoice", "billing.line", "ledger.entry", "ledger.posting", "payments.booking");
    private static int copies;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void load() {
        var data = DataFolder.at(folder.resolve("data"));
        DemoLoader.load(
                data,
                SERVER.newDatabase(DEMO),
                Map.of("ligneclaire.secrets.key", data.secretsKey()),
                Path.of("../stories/demo"),
                Instant.parse("2026-11-25T12:00:00Z"));
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void nothing_differs_and_every_line_is_recomputed() throws SQLException {
        var said = new ArrayList<String>();
        var database = copy();

        var report = BillVerifier.verify(database, said::add);

        assertThat(said).last().asString().endsWith("no difference.");
        assertThat(report.differences()).isZero();
        assertThat(report.linesByRule())
                .containsKeys("billing.invoice-composition", "billing.first-month-proration", "charging.call-eea");
        assertThat(report.linesByRule().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(count(database, "select count(*) from billing.line"))
                .isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an amount        | update billing.line set amount = amount + 0.01 where invoice_id = 1 and position = 1                           | the sum says
            an amount again  | update billing.line set amount = amount + 0.01 where invoice_id = 1 and position = 1                           | the lines sum to
            a figure         | update billing.line set figures = jsonb_set(figures::jsonb, '{0,value}', '"11.11"')::json where invoice_id = 1 and position = 1 | is no figure of the line
            a sum            | update billing.line set formula = '1.00 × 2 = 3.00' where invoice_id = 1 and position = 1                      | not what it says
            a rounding       | update billing.line set formula = replace(formula, '… → ', '1… → ') where formula like '%… → %'                | not what it says
            no sum           | update billing.line set formula = 'as agreed' where invoice_id = 1 and position = 1                            | cannot be read
            a clause         | update billing.line set clauses = '{"CG 99"}' where invoice_id = 1 and position = 1                            | clause 'CG 99' is not in
            an edition       | update billing.line set edition = 'fr-1999' where invoice_id = 1 and position = 1                              | is not in fr-1999
            VAT              | update billing.invoice set vat = vat + 0.01, total_excl_vat = total_excl_vat - 0.01 where invoice_id = 1       | VAT of
            a total          | update billing.invoice set total = total + 1, total_excl_vat = total_excl_vat + 1 where invoice_id = 1         | the total is
            a reference      | update billing.invoice set structured_communication = '260000000171' where invoice_id = 1                      | its reference is 260000000170
            a missing number | delete from billing.invoice where invoice_id = 1                                                               | numbers 2026
            a missing head   | delete from billing.invoice where invoice_id = 1                                                               | there is no such document
            a number not given | update billing.series set last = last + 1 where prefix = 'C'                                                 | numbers C2026
            a posting        | update ledger.posting set amount = amount + 0.01 where entry_id = 1 and account = 'VAT_PAYABLE'                | ledger entry invoice/1
            another's money  | update ledger.posting set account_id = 2 where entry_id = 1 and account = 'RECEIVABLE'                         | account 2
            a lost entry     | delete from ledger.entry where entry_id = 1                                                                    | ledger entry 1
            another amount   | update payments.booking set amount = amount + 1 where booking_id = 1                                                        | account
            """)
    void what_is_changed_is_found(String what, String tampering, String found) throws SQLException {
        var database = copy();
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            for (var table : GUARDED) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            assertThat(statement.executeUpdate(tampering)).as(what).isPositive();
        }
        List<String> said = new ArrayList<>();

        assertThat(BillVerifier.verify(database, said::add).differences()).isPositive();
        assertThat(said).anySatisfy(line -> assertThat(line).contains(found));
    }

    private static String copy() {
        return SERVER.newDatabase("copy_" + ++copies, DEMO);
    }

    private static long count(String database, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
