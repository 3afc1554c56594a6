package be.ligneclaire.bench;

import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.simulation.demo.SimulationApplication;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// What a page of the portal costs while a hundred people who have signed in read, over an operator of many
/// customers: bytes as sent, time to the whole answer, pages a second. They look at each page for a second,
/// as people do, and then not at all, which says how much the machine can do. The floor is a small file,
/// read the same way.
final class PortalBench implements Benchmark {

    private static final int USERS = 100;
    private static final int SECONDS = 15;
    private static final String PASSWORD = "many readers read at once";

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public String about() {
        return "bytes and milliseconds of the portal's pages, 100 people at once; --size counts the customers";
    }

    @Override
    public void run(OptionalLong size, PrintStream out) throws Exception {
        var accounts = Math.max(size.orElse(100_000), USERS);
        try (var operator = Operator.open();
                var connection = DriverManager.getConnection(operator.jdbcUrl())) {
            ManyAccounts.make(connection, accounts);
            operator.room(Billing.class).run(ManyAccounts.FIRST_RUN);
            operator.room(Billing.class).run(ManyAccounts.SECOND_RUN);
            for (var account = 1; account <= USERS; account++) {
                operator.room(Identity.class).createLogin(email(account), PASSWORD, account);
            }
            out.printf("%,d customers, %,d invoices, %d people signed in%n", accounts, 2 * accounts, USERS);
            try (var portal = open(operator.jdbcUrl())) {
                var readers = readers(operator, portal);
                firstVisit(readers.getFirst(), out);
                read(readers, 0, new ConcurrentHashMap<>());
                measure("people who look at a page for a second", readers, 1_000, out);
                measure("people who do not look", readers, 0, out);
                var file = List.of("/assets/favicon.svg");
                measure(
                        "floor: a file, by people who do not look",
                        readers.stream().map(reader -> reader.reading(file)).toList(),
                        0,
                        out);
            }
        }
        out.println("Readers and application share one JVM, and with PostgreSQL the same cores. Budgets: p50 40 ms,");
        out.println("p95 150 ms, p99 400 ms; HTML 14 KB, first visit 50 KB.");
    }

    static ConfigurableApplicationContext open(String database) {
        return new SpringApplicationBuilder(SimulationApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Operator.settings(database))
                .properties("server.port=0")
                .run();
    }

    private static List<Reader> readers(Operator operator, ConfigurableApplicationContext portal)
            throws IOException, InterruptedException {
        var site = "http://localhost:" + portal.getEnvironment().getProperty("local.server.port");
        var readers = new ArrayList<Reader>();
        for (var account = 1; account <= USERS; account++) {
            var pages = new ArrayList<>(List.of("/nl/my", "/nl/my/invoices", "/nl/my/usage", "/nl/my/products"));
            var invoice = operator.room(Billing.class).of(account).getFirst().publicId();
            var item = operator.room(Subscriptions.class)
                    .itemsOf(account)
                    .getFirst()
                    .publicId();
            pages.add("/nl/my/invoices/" + invoice);
            pages.add("/nl/my/usage/" + item);
            readers.add(new Reader(site, pages).signedIn(email(account), PASSWORD));
        }
        return readers;
    }

    private static void firstVisit(Reader reader, PrintStream out) throws IOException, InterruptedException {
        var files = reader.filesOf("/nl/my");
        long bytes = reader.read("/nl/my");
        for (var file : files) {
            bytes += reader.read(file);
        }
        out.printf("first visit of the overview: %,d bytes in %d requests%n", bytes, 1 + files.size());
    }

    private static void measure(String what, List<Reader> readers, long pause, PrintStream out) throws Exception {
        var taken = new ConcurrentHashMap<String, Times>();
        var started = System.nanoTime();
        read(readers, pause, taken);
        var seconds = (System.nanoTime() - started) / 1e9;
        long answers = 0;
        out.println(what);
        for (var page : taken.keySet().stream().sorted().toList()) {
            var times = taken.getOrDefault(page, new Times());
            answers += times.count();
            out.printf(
                    "  %-22s %,7d bytes   p50 %,6.1f ms   p95 %,6.1f ms   p99 %,6.1f ms%n",
                    page, times.bytes(), times.percentile(50), times.percentile(95), times.percentile(99));
        }
        out.printf("  %,.0f answers/s%n", answers / seconds);
    }

    private static void read(List<Reader> readers, long pause, ConcurrentHashMap<String, Times> taken)
            throws Exception {
        var end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (var reader : readers) {
                all.add(people.submit(() -> {
                    reader.readUntil(end, pause, taken);
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
    }

    private static String email(int account) {
        return "customer-" + account + "@example.be";
    }
}
