package be.ligneclaire.platform.ledger.entries;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.ledger.Statements;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Statements from the postings of one account, found by its index.
@Service
class AccountStatements implements Statements {

    private final JdbcClient db;

    AccountStatements(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public Statement of(long accountId, Year year) {
        var movements = movements(accountId, year);
        var opening = before(accountId, year.atDay(1));
        var closing = movements.isEmpty() ? opening : movements.getLast().balance();
        return new Statement(year, opening, movements, closing, years(accountId));
    }

    private List<Movement> movements(long accountId, Year year) {
        return db.sql("""
                select posted_on, key, amount, balance
                  from (select e.posted_on, e.entry_id, e.key, p.amount,
                               sum(p.amount) over (order by e.posted_on, e.entry_id) as balance
                          from ledger.posting p
                          join ledger.entry e using (entry_id)
                         where p.account_id = :account) as moved
                 where posted_on between :first and :last
                 order by posted_on, entry_id
                """)
                .param("account", accountId)
                .param("first", year.atDay(1))
                .param("last", year.atMonth(12).atEndOfMonth())
                .query((row, _) -> new Movement(
                        row.getObject("posted_on", LocalDate.class),
                        row.getString("key"),
                        Euro.of(row.getBigDecimal("amount")),
                        Euro.of(row.getBigDecimal("balance"))))
                .list();
    }

    private Money before(long accountId, LocalDate day) {
        return Euro.of(db.sql("""
                select coalesce(sum(p.amount), 0.00)
                  from ledger.posting p
                  join ledger.entry e using (entry_id)
                 where p.account_id = :account
                   and e.posted_on < :day
                """)
                .param("account", accountId)
                .param("day", day)
                .query(BigDecimal.class)
                .single());
    }

    private List<Year> years(long accountId) {
        return db.sql("""
                select distinct extract(year from e.posted_on)::int as year
                  from ledger.posting p
                  join ledger.entry e using (entry_id)
                 where p.account_id = :account
                 order by year
                """)
                .param("account", accountId)
                .query((row, _) -> Year.of(row.getInt("year")))
                .list();
    }
}
