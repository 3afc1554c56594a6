package be.ligneclaire.platform.ledger.books;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.ledger.Books.BalanceDiffers;
import be.ligneclaire.platform.ledger.Books.Turnover;
import be.ligneclaire.platform.ledger.Ledger.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The balances of each month and account, made from the postings.
@Repository
class Balances {

    private final JdbcClient db;

    Balances(JdbcClient db) {
        this.db = db;
    }

    /// Makes those of open months again and compares those of closed ones, in one statement that reads the
    /// postings once. One caller at a time.
    ///
    /// @param open the first open day; the caller holds off a closing
    List<BalanceDiffers> rebuild(LocalDate open) {
        db.sql("lock table ledger.balance in share row exclusive mode").update();
        return db.sql("""
                        with posted as (
                               select date_trunc('month', e.posted_on::timestamp)::date as month, p.account,
                                      coalesce(sum(p.amount) filter (where p.amount > 0), 0) as debit,
                                      coalesce(-sum(p.amount) filter (where p.amount < 0), 0) as credit
                                 from ledger.entry e
                                 join ledger.posting p on p.entry_id = e.entry_id
                                group by 1, 2),
                             kept as (
                               insert into ledger.balance as b (month, account, debit, credit)
                               select month, account, debit, credit from posted where month >= :open
                                   on conflict (month, account) do update
                                  set debit = excluded.debit, credit = excluded.credit
                                where (b.debit, b.credit) is distinct from (excluded.debit, excluded.credit)),
                             gone as (
                               delete from ledger.balance b
                                where b.month >= :open
                                  and not exists (
                                      select from posted p where p.month = b.month and p.account = b.account))
                        select month, account,
                               coalesce(b.debit, 0) as debit_kept, coalesce(b.credit, 0) as credit_kept,
                               coalesce(p.debit, 0) as debit_posted, coalesce(p.credit, 0) as credit_posted
                          from (select * from posted where month < :open) p
                          full join (select * from ledger.balance where month < :open) b using (month, account)
                         where coalesce(b.debit, 0) <> coalesce(p.debit, 0)
                            or coalesce(b.credit, 0) <> coalesce(p.credit, 0)
                         order by month, account
                        """)
                .param("open", open)
                .query((row, _) -> new BalanceDiffers(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        Account.valueOf(row.getString("account")),
                        turnover(row, "debit_kept", "credit_kept"),
                        turnover(row, "debit_posted", "credit_posted")))
                .list();
    }

    Map<Account, Turnover> of(YearMonth month) {
        var balances = new EnumMap<Account, Turnover>(Account.class);
        db.sql("select account, debit, credit from ledger.balance where month = :month")
                .param("month", month.atDay(1))
                .query((row, _) ->
                        balances.put(Account.valueOf(row.getString("account")), turnover(row, "debit", "credit")))
                .list();
        return balances;
    }

    private static Turnover turnover(ResultSet row, String debit, String credit) throws SQLException {
        return new Turnover(Euro.of(row.getBigDecimal(debit)), Euro.of(row.getBigDecimal(credit)));
    }
}
