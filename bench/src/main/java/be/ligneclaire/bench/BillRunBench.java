package be.ligneclaire.bench;

import static be.ligneclaire.bench.ManyAccounts.execute;

import be.ligneclaire.platform.billing.Billing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.postgresql.PGConnection;

/// How many invoices a second the bill run commits, with PostgreSQL's default durability on the same cores, beside the
/// COPY of the very rows that it wrote into tables without keys.
final class BillRunBench implements Benchmark {

    /// What a run writes.
    private static final List<String> WRITTEN = List.of(
            "billing.invoice",
            "billing.line",
            "billing.charge",
            "ledger.entry",
            "ledger.posting",
            "payments.debt",
            "notifications.message");

    @Override
    public String name() {
        return "billrun";
    }

    @Override
    public String about() {
        return "invoices a second of a first and a later bill run; --size counts the accounts";
    }

    @Override
    public void run(OptionalLong size, PrintStream out) throws Exception {
        var accounts = size.orElse(50_000);
        try (var operator = Operator.open();
                var connection = DriverManager.getConnection(operator.jdbcUrl())) {
            ManyAccounts.make(connection, accounts);
            var billing = operator.room(Billing.class);
            out.printf(
                    "%,d accounts, %,d mobile lines, %,d usage totals a month%n",
                    accounts, ManyAccounts.lines(accounts), ManyAccounts.TOTALS * ManyAccounts.lines(accounts));
            measure(
                    "first run: part of a month, a month ahead, usage",
                    billing,
                    ManyAccounts.FIRST_RUN,
                    connection,
                    out);
            measure("later run: a month ahead, usage", billing, ManyAccounts.SECOND_RUN, connection, out);
            SharedRun.measure(operator, ManyAccounts.THIRD_RUN, connection, out);
            out.printf(
                    "%-50s %,8d MB%n",
                    "heap of this process", Runtime.getRuntime().totalMemory() / 1_000_000);
        }
        out.println(
                "Obtained on a throw-away PostgreSQL that waits for the disk: accounts and usage totals are made by");
        out.println(
                "SQL, then Billing.run is called in this JVM, debts and queued e-mails included. The floor copies the");
        out.println(
                "rows that the run wrote, from memory, into tables of the same columns without keys or checks, one");
        out.println("table after the other, each committed.");
    }

    private static void measure(String what, Billing billing, LocalDate day, Connection connection, PrintStream out)
            throws SQLException, IOException {
        var before = rows(connection);
        var started = System.nanoTime();
        var processors = ProcessorTime.from(connection);
        var run = billing.run(day);
        var seconds = seconds(started);
        var each = processors.each(run.issued());
        var written = rows(connection) - before;
        var floor = floor(connection, day);
        out.printf(
                "%-50s %,8.0f invoices/s  %,d issued, %d held back, %,d rows in %.2f s%n",
                what, run.issued() / seconds, run.issued(), run.heldBack(), written, seconds);
        out.printf("%-50s %s an invoice%n", "  processors", each);
        out.printf(
                "%-50s %,8.0f invoices/s  %.2f s; ratio %.2f%n",
                "  floor: COPY of the same rows", run.issued() / floor, floor, floor / seconds);
    }

    /// Seconds to copy what a run wrote into bare tables.
    private static double floor(Connection connection, LocalDate day) throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        double seconds = 0;
        for (var table : WRITTEN) {
            var bare = "public.floor_" + table.replace('.', '_');
            execute(connection, "drop table if exists " + bare);
            execute(connection, "create table " + bare + " as select * from " + table + " limit 0");
            var rows = new ByteArrayOutputStream();
            copies.copyOut("copy (select * from " + table + " where " + ofRun(table, day) + ") to stdout", rows);
            var started = System.nanoTime();
            copies.copyIn("copy " + bare + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
            seconds += seconds(started);
        }
        return seconds;
    }

    private static String ofRun(String table, LocalDate day) {
        return switch (table) {
            case "billing.invoice" -> "run_day = '" + day + "'";
            case "billing.line", "billing.charge" ->
                "invoice_id in (select invoice_id from billing.invoice where run_day = '" + day + "')";
            case "ledger.entry" -> "posted_on = '" + day + "'";
            case "ledger.posting" -> "entry_id in (select entry_id from ledger.entry where posted_on = '" + day + "')";
            case "payments.debt" -> "issued = '" + day + "'";
            case "notifications.message" ->
                "about_key in (select number from billing.invoice where run_day = '" + day + "')";
            default -> throw new IllegalArgumentException(table);
        };
    }

    private static long rows(Connection connection) throws SQLException {
        long rows = 0;
        try (var statement = connection.createStatement()) {
            for (var table : WRITTEN) {
                try (var result = statement.executeQuery("select count(*) from " + table)) {
                    result.next();
                    rows += result.getLong(1);
                }
            }
        }
        return rows;
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
