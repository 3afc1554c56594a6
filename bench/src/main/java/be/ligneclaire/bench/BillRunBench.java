package be.ligneclaire.bench;

import be.ligneclaire.platform.Platform;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.fulfilment.network.ServiceNetwork;
import be.ligneclaire.postgres.EmbeddedDatabase;
import be.ligneclaire.simulation.network.PretendNetwork;
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
import java.util.concurrent.Executor;
import org.postgresql.PGConnection;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// How many invoices a second the bill run commits, with PostgreSQL's default durability on the same cores,
/// beside the COPY of the very rows that it wrote into tables without keys.
final class BillRunBench implements Benchmark {

    private static final LocalDate FIRST_RUN = LocalDate.of(2026, 2, 1);
    private static final LocalDate SECOND_RUN = LocalDate.of(2026, 3, 1);

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
        var accounts = size.orElse(10_000);
        try (var database = EmbeddedDatabase.throwAwayForMeasuring()) {
            var url = database.newDatabase("billrun");
            try (var application = new SpringApplicationBuilder(RoomsOnly.class)
                            .web(WebApplicationType.NONE)
                            .bannerMode(Banner.Mode.OFF)
                            .logStartupInfo(false)
                            .run(
                                    "--spring.datasource.url=" + url,
                                    "--ligneclaire.agenda.workers=false",
                                    "--logging.level.root=error");
                    var connection = DriverManager.getConnection(url)) {
                set(connection, accounts);
                var billing = application.getBean(Billing.class);
                out.printf(
                        "accounts %,d, lines %,d, usage totals %,d a month%n",
                        accounts, lines(accounts), 3 * lines(accounts));
                measure("first run (part month + month ahead + usage)", billing, FIRST_RUN, connection, out);
                measure("later run (month ahead + usage)", billing, SECOND_RUN, connection, out);
            }
        }
        out.println(
                "Obtained on an empty throw-away PostgreSQL with fsync on: customers, lines and usage totals are made by");
        out.println(
                "SQL, then Billing.run is called in this JVM. The floor copies the rows that the run wrote, from memory,");
        out.println("into tables of the same columns without keys or checks, one after the other, each committed.");
    }

    private static void measure(String what, Billing billing, LocalDate day, Connection connection, PrintStream out)
            throws SQLException, IOException {
        var before = rows(connection);
        var started = System.nanoTime();
        var run = billing.run(day);
        var seconds = (System.nanoTime() - started) / 1e9;
        var written = rows(connection) - before;
        var floor = floor(connection, day);
        out.printf(
                "%-46s %,9d issued, %d held back in %6.2f s: %,8.0f invoices/s, %,9.0f rows/s%n",
                what, run.issued(), run.heldBack(), seconds, run.issued() / seconds, written / seconds);
        out.printf(
                "%-46s %,9d rows in %6.2f s: %,8.0f invoices/s; ratio %.2f%n",
                "  floor: COPY of the same rows", written, floor, run.issued() / floor, floor / seconds);
    }

    /// Seconds to copy what a run wrote into bare tables.
    private static double floor(Connection connection, LocalDate day) throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        double seconds = 0;
        for (var table : WRITTEN) {
            var bare = "floor_" + table.replace('.', '_');
            execute(connection, "drop table if exists " + bare);
            execute(connection, "create table " + bare + " as select * from " + table + " limit 0");
            var rows = new ByteArrayOutputStream();
            copies.copyOut("copy (select * from " + table + " where " + ofRun(table, day) + ") to stdout", rows);
            var started = System.nanoTime();
            copies.copyIn("copy " + bare + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
            seconds += (System.nanoTime() - started) / 1e9;
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

    private static long lines(long accounts) {
        return accounts * 5 / 2;
    }

    /// Customers with two or three mobile lines each, active since 17 January, and three usage totals a
    /// line and month.
    private static void set(Connection connection, long accounts) throws SQLException {
        execute(connection, """
                insert into customer.customer (public_id, number, kind, registered_at, valid_from, language, name, email)
                select md5('c' || n), (1000000000 + n)::text, 'CONSUMER', timestamptz '2026-01-05', timestamptz '2026-01-05',
                       (array['NL', 'FR', 'DE', 'EN'])[1 + mod(n, 4)], 'Customer ' || n, 'customer-' || n || '@example.be'
                  from generate_series(1, %d) as n
                """.formatted(accounts));
        execute(connection, """
                insert into customer.account (customer_id, pays_by)
                select customer_id, 'TRANSFER' from customer.customer order by customer_id
                """);
        execute(connection, """
                insert into subscription.contract
                       (public_id, account_id, order_id, edition, sale_channel, accepted_at, effective_on)
                select md5('k' || account_id), account_id, account_id, 'fr-2025-09-30', 'distance',
                       timestamptz '2026-01-05', date '2026-01-05'
                  from customer.account order by account_id
                """);
        execute(connection, """
                insert into subscription.item
                       (public_id, contract_id, account_id, position, product, is_package, effective_on)
                select md5('i' || contract_id || '/' || place), contract_id, account_id, place, 'mobile-15', false,
                       date '2026-01-05'
                  from subscription.contract, generate_series(1, 2 + (account_id % 2)::int) as place
                 order by account_id, place
                """);
        execute(connection, """
                insert into subscription.service
                       (service_id, item_id, account_id, service, offer, identifier, needs_installation, subscribed_on,
                        state, billing_start, active_from)
                select item_id, item_id, account_id, 'mobile', 'mobile-15', '+3249' || lpad(item_id::text, 7, '0'), false,
                       date '2026-01-05', 'active', date '2026-01-17', timestamptz '2026-01-17 08:00+01'
                  from subscription.item order by item_id
                """);
        execute(connection, """
                insert into subscription.agreed_product
                       (account_id, contract_id, item_id, service_id, product, kind, service, monthly, starts_on)
                select account_id, contract_id, item_id, item_id, 'mobile-15', 'plan', 'mobile', 15.00, date '2026-01-17'
                  from subscription.item order by item_id
                """);
        for (var run : List.of(FIRST_RUN, SECOND_RUN)) {
            execute(connection, """
                    insert into usage.total
                           (bill_on, account_id, service_id, month, tariff, price, item_id, edition, events, quantity,
                            amount)
                    select date '%1$s', account_id, item_id, date '%2$s', tariff.code, tariff.price, item_id,
                           'fr-2025-09-30', 3, tariff.quantity, tariff.amount
                      from subscription.item,
                           (values (12, 2200000000, 125, 4583333333), (22, 700000000, 4, 2800000000),
                                   (30, 6000000, 250000, 1500000000)) as tariff (code, price, quantity, amount)
                    """.formatted(run, run.minusMonths(1)));
        }
        execute(connection, "vacuum analyze");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The rooms without their doors; news is delivered on the thread of the run, so that its cost is
    /// measured too.
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableAsync
    @EnableTransactionManagement
    @ComponentScan(
            basePackageClasses = Platform.class,
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Platform.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "be\\.ligneclaire\\.platform\\.portal\\..*")
            })
    static class RoomsOnly {

        @Bean
        ServiceNetwork pretendNetwork() {
            return new PretendNetwork();
        }

        @Bean
        Executor applicationTaskExecutor() {
            return new SyncTaskExecutor();
        }
    }
}
