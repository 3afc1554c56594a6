package be.ligneclaire.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Watches an import: how fast each tenth of its records goes and how much memory the process has at its
/// end, which tells whether either grows with what is stored.
final class Growth implements AutoCloseable {

    private static final int PARTS = 10;

    /// PostgreSQL counts rows when a transaction has ended, a second late at most.
    private static final String STORED =
            "select n_tup_ins from pg_stat_user_tables where schemaname = 'usage' and relname = 'seen'";

    private final Operator operator;
    private final long records;
    private final PrintStream out;
    private volatile boolean ended;

    private Growth(Operator operator, long records, PrintStream out) {
        this.operator = operator;
        this.records = records;
        this.out = out;
        Thread.ofPlatform().name("growth").daemon().start(this::watch);
    }

    static Growth watch(Operator operator, long records, PrintStream out) {
        return new Growth(operator, records, out);
    }

    private void watch() {
        long before = stored();
        long last = before;
        long started = System.nanoTime();
        for (int part = 1; part < PARTS && !ended; ) {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
            long now = stored();
            if (now - before >= records * part / PARTS) {
                double seconds = (System.nanoTime() - started) / 1e9;
                out.printf(
                        "%,34d stored %,12.0f records/s, %s resident%n",
                        now - before, (now - last) / seconds, resident());
                started = System.nanoTime();
                last = now;
                part++;
            }
        }
    }

    private long stored() {
        return operator.db().sql(STORED).query(Long.class).single();
    }

    /// As the kernel counts it; nothing where there is no such file.
    private static String resident() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .map(kilobytes -> String.format("%,d MB", Long.parseLong(kilobytes) / 1024))
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }

    @Override
    public void close() {
        ended = true;
    }
}
