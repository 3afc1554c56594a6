package be.ligneclaire.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// Mobile lines, one per number of the generator's series, active for long.
final class ManyLines {

    private static final List<String> STATEMENTS = List.of("""
            insert into subscription.contract (public_id, account_id, order_id, edition, sale_channel,
                   accepted_at, effective_on)
            select 'bench-' || n, n, n, 'fr-2025-09-30', 'shop', timestamptz '2025-11-01 00:00+01',
                   date '2025-11-01'
              from generate_series(1, %d) as n
            """, """
            insert into subscription.item (public_id, contract_id, account_id, position, product, is_package)
            select 'bench-' || account_id, contract_id, account_id, 1, 'mobile-talk', false
              from subscription.contract
            """, """
            insert into subscription.service (service_id, item_id, account_id, service, offer, identifier,
                   needs_installation, subscribed_on, state, billing_start, active_from)
            select account_id, item_id, account_id, 'mobile', 'mobile-talk',
                   '+3249' || lpad(account_id::text, 7, '0'), false, date '2025-11-01', 'active',
                   date '2025-11-01', timestamptz '2025-11-01 00:00+01'
              from subscription.item
            """, """
            insert into subscription.agreed_product (account_id, contract_id, item_id, service_id, product,
                   kind, service, monthly, starts_on)
            select i.account_id, i.contract_id, i.item_id, i.account_id, 'mobile-talk', 'plan', 'mobile',
                   3.00, date '2025-11-01'
              from subscription.item i
            """);

    private ManyLines() {}

    static void make(Connection connection, int lines) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : STATEMENTS) {
                statement.execute(sql.contains("%d") ? String.format(Locale.ROOT, sql, lines) : sql);
            }
        }
    }
}
