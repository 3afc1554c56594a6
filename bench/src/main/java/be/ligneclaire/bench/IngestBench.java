package be.ligneclaire.bench;

import be.ligneclaire.platform.CopyRows;
import be.ligneclaire.platform.usage.UsageRecords;
import be.ligneclaire.simulation.network.UsageGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/// A file of records from reading to durable, rated, counted and stored, beside a bare COPY of the same
/// rows.
final class IngestBench implements Benchmark {

    private static final int DAYS = 10;
    private static final int MOST_LINES = 100_000;
    private static final int RECORDS_A_DAY = 10;
    private static final long MOST_REPEATED = 10_000_000;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String about() {
        return "records imported per second, end to end; --size counts the records";
    }

    @Override
    public void run(OptionalLong size, PrintStream out) throws Exception {
        long wanted = size.orElse(1_000_000);
        int lines = Math.clamp(wanted / (DAYS * RECORDS_A_DAY), 1, MOST_LINES);
        int days = Math.toIntExact(Math.max(DAYS, wanted / RECORDS_A_DAY / lines));
        var folder = Files.createTempDirectory("ligneclaire-bench-ingest-");
        var file = folder.resolve("records.csv");
        try (var operator = Operator.open()) {
            try (var connection = operator.room(DataSource.class).getConnection()) {
                ManyLines.make(connection, lines);
            }
            warmUp(operator, lines, folder, out);
            long records = UsageGenerator.write(lines, days, 1, START, file);
            out.printf("%,d records of %,d lines over %d days%n", records, lines, days);
            double imported;
            try (var _ = Growth.watch(operator, records, out)) {
                imported = measure("import, all new", operator, file, out);
            }
            if (records <= MOST_REPEATED) {
                measure("import, all seen before", operator, file, out);
            }
            double floor = floor(operator, out);
            out.printf("ratio of the import to the floor   %12.2f%n", imported / floor);
            out.println("Obtained in one process beside PostgreSQL with default durability, after a warm-up file; the");
            out.println("floor is one COPY, in order, of the rated rows (the first million) into a table with");
            out.println("one unique key on source and number.");
        } finally {
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
        }
    }

    private static double measure(String what, Operator operator, Path file, PrintStream out) {
        var started = System.nanoTime();
        var imported = operator.room(UsageRecords.class).importFile(file);
        double seconds = seconds(started);
        double perSecond = (imported.accepted() + imported.duplicate() + imported.rejected()) / seconds;
        out.printf(
                "%-34s %,12.0f records/s (%d accepted, %d duplicate, %d rejected, %.1f s)%n",
                what, perSecond, imported.accepted(), imported.duplicate(), imported.rejected(), seconds);
        return perSecond;
    }

    /// The same kind of records from a source of its own.
    private static void warmUp(Operator operator, int lines, Path folder, PrintStream out) throws IOException {
        var file = folder.resolve("warm-up.csv");
        UsageGenerator.write(Math.min(lines, 10_000), 2, 2, START.minusDays(2), file);
        Files.writeString(file, Files.readString(file).replace(UsageGenerator.SOURCE + ",", "warm-up,"));
        measure("warm-up, a fresh process", operator, file, out);
    }

    /// The rated rows once more, in text, in order, gathered before the clock starts.
    private static double floor(Operator operator, PrintStream out) {
        operator.db()
                .sql("create table public.floor (like usage.event, unique (source_id, number))")
                .update();
        var rows = new CopyRows("public.floor");
        operator.db().sql("""
                        select e.* from usage.event e join usage.source s using (source_id)
                         where s.name = 'generated' and number <= 1000000 order by number
                        """).query(row -> {
            int columns = row.getMetaData().getColumnCount();
            for (int column = 1; column <= columns; column++) {
                rows.text(Optional.ofNullable(row.getString(column)));
            }
            rows.end();
        });
        var started = System.nanoTime();
        rows.into(operator.room(DataSource.class));
        double perSecond = rows.rows() / seconds(started);
        out.printf("%-34s %,12.0f rows/s%n", "floor: COPY of the same rows", perSecond);
        return perSecond;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
