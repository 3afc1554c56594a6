package be.ligneclaire.bench;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.billing.Billing;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The next invoice of one account after another, told before the run: one asker for the time it takes,
/// several for how many a second. The floor is a query by key.
final class PreviewBench implements Benchmark {

    private static final int ASKERS = 4;
    private static final long SECONDS = 8;

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public String about() {
        return "milliseconds and previews a second of the next invoice; --size counts the accounts";
    }

    @Override
    public void run(OptionalLong size, PrintStream out) throws Exception {
        long accounts = size.orElse(20_000);
        var middleOfFebruary = Brussels.at(ManyAccounts.FIRST_RUN.plusDays(14), LocalTime.NOON);
        try (var operator = Operator.at(middleOfFebruary);
                var connection = DriverManager.getConnection(operator.jdbcUrl())) {
            ManyAccounts.make(connection, accounts);
            var billing = operator.room(Billing.class);
            billing.run(ManyAccounts.FIRST_RUN);
            ManyAccounts.execute(connection, "vacuum analyze");
            out.printf("%,d accounts with one or two lines, billed once%n", accounts);
            Callable<Times> preview = asker(
                    accounts,
                    account -> billing.preview(account)
                            .map(next -> next.lines().size())
                            .orElseThrow());
            Callable<Times> key = asker(
                    accounts,
                    account -> operator.db()
                            .sql("select total from billing.invoice where account_id = :account")
                            .param("account", account)
                            .query(java.math.BigDecimal.class)
                            .list()
                            .size());
            measure("warm-up", 2, preview, out);
            measure("preview, one asker", 1, preview, out);
            measure("preview, " + ASKERS + " askers", ASKERS, preview, out);
            measure("floor: a query by key", 1, key, out);
        }
        out.println("Askers, application and PostgreSQL on the same cores. Aim: p50 1.5 ms, 2,000 a second.");
    }

    private interface Question {
        int of(long account);
    }

    private static Callable<Times> asker(long accounts, Question question) {
        return () -> {
            var taken = new Times();
            var chance = new Random(accounts);
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                int answer = question.of(1 + chance.nextLong(accounts));
                taken.add(System.nanoTime() - now, answer);
            }
            return taken;
        };
    }

    private static void measure(String what, int askers, Callable<Times> asker, PrintStream out) throws Exception {
        try (var threads = Executors.newFixedThreadPool(askers)) {
            var all = new ArrayList<Future<Times>>();
            for (int i = 0; i < askers; i++) {
                all.add(threads.submit(asker));
            }
            long count = 0;
            double median = 0;
            double slow = 0;
            for (var one : all) {
                count += one.get().count();
                median += one.get().percentile(50) / askers;
                slow = Math.max(slow, one.get().percentile(95));
            }
            out.printf("%-24s p50 %6.2f ms   p95 %6.2f ms   %,8d/s%n", what, median, slow, count / SECONDS);
        }
    }
}
