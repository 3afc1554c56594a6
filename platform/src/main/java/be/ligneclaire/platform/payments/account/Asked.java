package be.ligneclaire.platform.payments.account;

import be.ligneclaire.core.money.Euro;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What accounts are asked for in all: open invoices less what they have left. What was put on invoices stands on
/// both sides and drops out.
@Repository
class Asked {

    private final JdbcClient db;

    Asked(JdbcClient db) {
        this.db = db;
    }

    /// Of the accounts `from` (included) to `to` (excluded); those asked for nothing are left out. One query.
    SortedMap<Long, Money> of(long from, long to) {
        var asked = new TreeMap<Long, Money>();
        db.sql("""
                        select account_id, sum(amount) as amount
                          from (select account_id, total as amount from payments.debt
                                 where account_id >= :from and account_id < :to
                                union all
                                select account_id, -amount from payments.write_off
                                 where account_id >= :from and account_id < :to
                                union all
                                select account_id, -amount from payments.credit_note
                                 where account_id >= :from and account_id < :to
                                union all
                                select account_id, -amount from payments.booking
                                 where method <> 'credit' and account_id >= :from and account_id < :to
                                union all
                                select account_id, amount from payments.refund
                                 where account_id >= :from and account_id < :to) as moved
                         group by account_id
                        having sum(amount) <> 0
                        """).param("from", from).param("to", to).query(row -> {
            asked.put(row.getLong("account_id"), Euro.of(row.getBigDecimal("amount")));
        });
        return asked;
    }

    /// The last account that was ever asked for something or paid.
    OptionalLong last() {
        return db.sql("""
                        select greatest((select max(account_id) from payments.debt),
                                        (select max(account_id) from payments.booking)) as last
                        """)
                .query((row, _) -> {
                    var last = row.getLong("last");
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(last);
                })
                .single();
    }
}
