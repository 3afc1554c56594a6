package be.ligneclaire.bench;

import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.usage.UsageRecords;
import be.ligneclaire.simulation.network.UsageGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// The usage page of a line with very many records in one month, which lie among everybody else's.
final class UsagePageBench implements Benchmark {

    private static final int ACCOUNTS = 2_000;
    private static final int DAYS = 10;
    private static final LocalDate START = LocalDate.of(2026, 1, 18);
    private static final String PASSWORD = "somebody with much to read";

    @Override
    public String name() {
        return "usagepage";
    }

    @Override
    public String about() {
        return "milliseconds of the usage page of a line with many records; --size counts its records";
    }

    @Override
    public void run(OptionalLong size, PrintStream out) throws Exception {
        int records = Math.toIntExact(size.orElse(100_000));
        var folder = Files.createTempDirectory("ligneclaire-bench-usagepage-");
        try (var operator = Operator.open();
                var connection = DriverManager.getConnection(operator.jdbcUrl())) {
            ManyAccounts.make(connection, ACCOUNTS);
            operator.room(Identity.class).createLogin("reader@example.be", PASSWORD, 1);
            for (int day = 0; day < DAYS; day++) {
                importDay(operator, folder, day, records / DAYS);
            }
            var item = operator.room(Subscriptions.class).itemsOf(1).getFirst().publicId();
            out.printf("%,d records of one line, among those of %,d lines%n", records, ManyAccounts.lines(ACCOUNTS));
            try (var portal = PortalBench.open(operator.jdbcUrl())) {
                var page = "/nl/my/usage/" + item + "?month=2026-01";
                for (var address :
                        List.of(page, page + "&page=20", page + "&show=charged", "/nl/my/usage/" + item + "/limits")) {
                    read(portal.getEnvironment().getRequiredProperty("local.server.port"), address, out);
                }
            }
            out.println(
                    "One reader, after a warm-up; application, reader and PostgreSQL on the same cores. Aim: p95 100 ms.");
        } finally {
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
        }
    }

    private static void read(String port, String page, PrintStream out) throws IOException, InterruptedException {
        var reader = new Reader("http://localhost:" + port, List.of(page)).signedIn("reader@example.be", PASSWORD);
        reader.readUntil(System.nanoTime() + 3_000_000_000L, 0, new ConcurrentHashMap<>());
        var taken = new ConcurrentHashMap<String, Times>();
        reader.readUntil(System.nanoTime() + 5_000_000_000L, 0, taken);
        taken.forEach((name, times) -> out.printf(
                "  %-36s %,7d bytes   p50 %,6.1f ms   p95 %,6.1f ms   p99 %,6.1f ms   (%d)%n",
                name, times.bytes(), times.percentile(50), times.percentile(95), times.percentile(99), times.count()));
    }

    /// A day of everybody's, then as many records of the one line as it has a day, in between.
    private static void importDay(Operator operator, Path folder, int day, int own) throws IOException {
        var everybody = folder.resolve("everybody-" + day + ".csv");
        UsageGenerator.write(Math.toIntExact(ManyAccounts.lines(ACCOUNTS)), 1, day, START.plusDays(day), everybody);
        var lines = Files.readAllLines(everybody, StandardCharsets.US_ASCII);
        var text = new StringBuilder(lines.getFirst()).append('\n');
        int rows = lines.size() - 1;
        int made = 0;
        for (int row = 1; row <= rows; row++) {
            text.append(lines.get(row).replace(UsageGenerator.SOURCE + ",", "day-" + day + ","))
                    .append('\n');
            for (; made < (long) own * row / rows; made++) {
                int second = Math.toIntExact(86_399L * made / own);
                text.append(String.format(
                        java.util.Locale.ROOT,
                        "meter,%d,%s,data,out,%sT%02d:%02d:%02d+01:00,,%d,,,BE%n",
                        (long) day * own + made + 1,
                        UsageGenerator.number(1),
                        START.plusDays(day),
                        second / 3_600,
                        second / 60 % 60,
                        second % 60,
                        100_000 + made % 1_000));
            }
        }
        operator.room(UsageRecords.class).importFile(Files.writeString(everybody, text));
    }
}
