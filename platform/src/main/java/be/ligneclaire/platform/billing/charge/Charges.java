package be.ligneclaire.platform.billing.charge;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.CopyRows;
import be.ligneclaire.platform.catalog.Service;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.threeten.extra.LocalDateRange;

/// The days of agreed products that were charged or credited. Written once.
@Repository
public class Charges {

    private static final String COLUMNS = """
            select account_id, agreed_id, item_id, service_id, product, service, edition, month,
                   lower(days) as first_day, upper(days) as end_day, amount, corrects, invoice_id
              from billing.charge
            """;

    private final JdbcClient db;

    Charges(JdbcClient db) {
        this.db = db;
    }

    /// Of the accounts `from` (included) to `to` (excluded), for the closed month of a run and the month
    /// that it bills in advance, in order of account.
    public List<PastCharge> around(long from, long to, LocalDate runDay) {
        return db.sql(COLUMNS + """
                 where month in (:closed, :running)
                   and account_id >= :from
                   and account_id < :to
                 order by account_id, agreed_id, month
                """)
                .param("closed", runDay.minusMonths(1))
                .param("running", runDay)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> charge(row))
                .list();
    }

    /// All that was ever charged for some products of some accounts, and all that was ever corrected of the
    /// accounts: for products that must catch up, and for repairs.
    public List<PastCharge> ofAccounts(Collection<Long> accountIds, Collection<Long> agreedIds) {
        return db.sql(COLUMNS + """
                 where corrects is null
                   and agreed_id = any(:agreed)
                 union all
                """ + COLUMNS + """
                 where corrects is not null
                   and account_id = any(:accounts)
                 order by account_id, agreed_id, month, invoice_id
                """)
                .param("agreed", agreedIds.toArray(Long[]::new))
                .param("accounts", accountIds.toArray(Long[]::new))
                .query((row, _) -> charge(row))
                .list();
    }

    /// Rows for [#row].
    public static CopyRows rows() {
        return new CopyRows(
                "billing.charge (account_id, agreed_id, item_id, service_id, product, service, edition, month,"
                        + " days, amount, corrects, invoice_id)");
    }

    /// Adds a charge that stands on an invoice.
    public static void row(CopyRows rows, ProductCharge charge, long invoiceId) {
        rows.number(charge.accountId())
                .number(charge.agreedId())
                .number(charge.itemId())
                .number(charge.serviceId())
                .text(charge.product())
                .text(charge.service().word())
                .text(charge.edition().code())
                .date(charge.month().atDay(1))
                .days(charge.days())
                .money(charge.amount())
                .number(charge.corrects())
                .number(invoiceId)
                .end();
    }

    private static PastCharge charge(ResultSet row) throws SQLException {
        return new PastCharge(
                row.getLong("account_id"),
                row.getLong("agreed_id"),
                row.getLong("item_id"),
                number(row, "service_id"),
                row.getString("product"),
                Service.of(row.getString("service")),
                Edition.named(row.getString("edition")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                LocalDateRange.of(
                        row.getObject("first_day", LocalDate.class), row.getObject("end_day", LocalDate.class)),
                Euro.of(row.getBigDecimal("amount")),
                number(row, "corrects"),
                row.getLong("invoice_id"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
