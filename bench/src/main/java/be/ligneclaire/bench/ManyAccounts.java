package be.ligneclaire.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// As many accounts as one likes, made by SQL in a moment: customers who pay by transfer, with one or two mobile lines
/// each (1.5 on average), active since 17 January 2026, and the totals that rating would have kept: forty a line and
/// month, so sixty an account, of which one costs something. That makes 2.5 lines on an invoice of a running month.
final class ManyAccounts {

    /// The run that bills the part of January and February in advance.
    static final LocalDate FIRST_RUN = LocalDate.of(2026, 2, 1);

    /// The run that bills March in advance.
    static final LocalDate SECOND_RUN = LocalDate.of(2026, 3, 1);

    /// The run that bills April in advance, without usage.
    static final LocalDate THIRD_RUN = LocalDate.of(2026, 4, 1);

    private ManyAccounts() {}

    /// How many totals a line has a month.
    static final int TOTALS = 40;

    /// How many mobile lines so many accounts have.
    static long lines(long accounts) {
        return accounts + (accounts + 1) / 2;
    }

    /// Makes them in an empty database whose rooms have migrated.
    static void make(Connection connection, long accounts) throws SQLException {
        customers(connection, accounts);
        agreements(connection);
        for (var run : List.of(FIRST_RUN, SECOND_RUN)) {
            usage(connection, run);
        }
        execute(connection, "vacuum analyze");
    }

    private static void customers(Connection connection, long accounts) throws SQLException {
        execute(connection, """
                insert into customer.customer (public_id, number, kind, registered_at, valid_from, language, name, email)
                select md5('c' || n), (1000000000 + n)::text, 'CONSUMER', timestamptz '2026-01-05',
                       timestamptz '2026-01-05', (array['NL', 'FR', 'DE', 'EN'])[1 + mod(n, 4)], 'Customer ' || n,
                       'customer-' || n || '@example.be'
                  from generate_series(1, %d) as n
                """.formatted(accounts));
        execute(connection, """
                insert into customer.account (customer_id, pays_by)
                select customer_id, 'TRANSFER' from customer.customer order by customer_id
                """);
    }

    private static void agreements(Connection connection) throws SQLException {
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
                  from subscription.contract, generate_series(1, 1 + mod(account_id, 2)::int) as place
                 order by account_id, place
                """);
        execute(connection, """
                insert into subscription.service
                       (service_id, item_id, account_id, service, offer, identifier, needs_installation, subscribed_on,
                        state, billing_start, active_from)
                select item_id, item_id, account_id, 'mobile', 'mobile-15', '+3249' || lpad(item_id::text, 7, '0'),
                       false, date '2026-01-05', 'active', date '2026-01-17', timestamptz '2026-01-17 08:00+01'
                  from subscription.item order by item_id
                """);
        execute(connection, """
                insert into subscription.agreed_product
                       (account_id, contract_id, item_id, service_id, product, kind, service, monthly, starts_on)
                select account_id, contract_id, item_id, item_id, 'mobile-15', 'plan', 'mobile', 15.00,
                       date '2026-01-17'
                  from subscription.item order by item_id
                """);
    }

    private static void usage(Connection connection, LocalDate run) throws SQLException {
        execute(connection, """
                insert into usage.total
                       (bill_on, account_id, service_id, month, tariff, price, item_id, edition, events, quantity, amount)
                select date '%1$s', account_id, item_id, date '%2$s', code, price + step, item_id, 'fr-2025-09-30', 3,
                       quantity, case when position = 1 and step = 0 then amount else 0 end
                  from subscription.item,
                       (values (12, 2200000000, 125, 4583333333), (20, 1000000000, 4, 0), (22, 700000000, 4, 0),
                               (30, 6000000, 250000, 0)) as tariff (code, price, quantity, amount),
                       generate_series(0, %3$d) as step
                 order by account_id, item_id, code, step
                """.formatted(run, run.minusMonths(1), TOTALS / 4 - 1));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
