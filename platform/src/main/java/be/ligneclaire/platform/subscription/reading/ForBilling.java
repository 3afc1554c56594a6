package be.ligneclaire.platform.subscription.reading;

import be.ligneclaire.platform.subscription.Corrections.Correction;
import be.ligneclaire.platform.subscription.Corrections.CorrectionKind;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What billing reads: in one query per range of accounts, without a detour through single contracts.
@Repository
public class ForBilling {

    private static final String PRODUCTS = """
            select p.agreed_id, p.account_id, p.contract_id, p.item_id, p.service_id, p.product, p.kind,
                   p.service, c.edition, p.monthly, p.starts_on, p.ends_on, p.end_reason
              from subscription.agreed_product p
              join subscription.contract c on c.contract_id = p.contract_id
            """;

    private final JdbcClient db;

    ForBilling(JdbcClient db) {
        this.db = db;
    }

    /// Products that had begun by the day of the run (a new plan may begin that very day) and ran on or
    /// after the 1st of the month before it, in order of account, item, product.
    public List<BillableProduct> billable(long from, long to, LocalDate runDay) {
        return db.sql(PRODUCTS + """
                 where p.account_id >= :from
                   and p.account_id < :to
                   and p.starts_on <= :run_day
                   and not p.in_package
                   and (p.ends_on is null or p.ends_on >= :month_before)
                 order by p.account_id, p.item_id, p.agreed_id
                """)
                .param("from", from)
                .param("to", to)
                .param("run_day", runDay)
                .param("month_before", runDay.withDayOfMonth(1).minusMonths(1))
                .query((row, _) -> product(row))
                .list();
    }

    /// Everything of some accounts that ever began, in the same order.
    public List<BillableProduct> everAgreed(Collection<Long> accountIds) {
        return db.sql(PRODUCTS + """
                 where p.account_id = any(:accounts)
                   and p.starts_on is not null
                   and not p.in_package
                 order by p.account_id, p.item_id, p.agreed_id
                """)
                .param("accounts", accountIds.toArray(Long[]::new))
                .query((row, _) -> product(row))
                .list();
    }

    /// Corrections ever made, in order of account and of time.
    public List<Correction> corrections(long from, long to) {
        return db.sql("""
                select correction_id, account_id, agreed_id, kind, replaces
                  from subscription.correction
                 where account_id >= :from
                   and account_id < :to
                 order by account_id, correction_id
                """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Correction(
                        row.getLong("correction_id"),
                        row.getLong("account_id"),
                        row.getLong("agreed_id"),
                        Rows.constant(CorrectionKind.class, row.getString("kind")),
                        Rows.key(row, "replaces")))
                .list();
    }

    private static BillableProduct product(ResultSet row) throws SQLException {
        return new BillableProduct(
                row.getLong("agreed_id"),
                row.getLong("account_id"),
                row.getLong("contract_id"),
                row.getLong("item_id"),
                Rows.key(row, "service_id"),
                row.getString("product"),
                Rows.kind(row),
                Rows.service(row),
                Rows.edition(row),
                Rows.monthly(row),
                Rows.day(row, "starts_on").orElseThrow(),
                Rows.day(row, "ends_on"),
                Optional.ofNullable(row.getString("end_reason")).map(reason -> Rows.constant(EndReason.class, reason)));
    }
}
