package be.ligneclaire.bench;

import be.ligneclaire.platform.billing.Billing;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A bill run that two processes share, each with one hand. Both are ready before either begins.
final class SharedRun {

    private static final int PROCESSES = 2;

    private SharedRun() {}

    /// One of the processes: says that it is ready, waits for a line, bills, and says how many it issued.
    public static void main(String[] arguments) throws Exception {
        try (var operator = Operator.join(arguments[0])) {
            var billing = operator.room(Billing.class);
            System.out.println("ready");
            if (System.in.read() > 0) {
                System.out.println(billing.run(LocalDate.parse(arguments[1])).issued());
            }
        }
    }

    /// Runs them, and prints what each did and whether together they did everything once.
    static void measure(Operator operator, LocalDate day, Connection connection, PrintStream out) throws Exception {
        var processes = new ArrayList<Process>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(start(operator.jdbcUrl(), day));
            }
            for (var process : processes) {
                process.inputReader(StandardCharsets.UTF_8).readLine();
            }
            var started = System.nanoTime();
            for (var process : processes) {
                try (var go = process.outputWriter(StandardCharsets.UTF_8)) {
                    go.write("go");
                }
            }
            var issued = new ArrayList<Long>();
            for (var process : processes) {
                issued.add(Long.parseLong(
                        process.inputReader(StandardCharsets.UTF_8).readLine()));
            }
            var seconds = (System.nanoTime() - started) / 1e9;
            var all = issued.stream().mapToLong(Long::longValue).sum();
            out.printf(
                    "%-50s %,8.0f invoices/s  %s issued in %.2f s; %s%n",
                    "a run that two processes share", all / seconds, issued, seconds, found(connection, day, all));
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private static Process start(String url, LocalDate day) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx500m",
                        "-Dligneclaire.billing.hands=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SharedRun.class.getName(),
                        url,
                        day.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String found(Connection connection, LocalDate day, long issued) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*), count(distinct account_id), count(distinct number),
                               max(right(number, 8)::bigint) - min(right(number, 8)::bigint) + 1
                          from billing.invoice
                         where run_day = '%s'
                        """.formatted(day))) {
            row.next();
            var same = issued == row.getLong(1)
                    && issued == row.getLong(2)
                    && issued == row.getLong(3)
                    && issued == row.getLong(4);
            return same ? "each account once, numbers without a gap" : "NOT each account once, or a gap in the numbers";
        }
    }
}
