package be.ligneclaire.platform.ledger.entries;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.CopyRows;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.ledger.books.ClosedMonths;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ledger on PostgreSQL. Balances are sums over the postings: an account has few, and a sum cannot
/// drift.
@Service
class DoubleEntry implements Ledger {

    private final JdbcClient db;
    private final ClosedMonths closed;
    private final DataSource database;

    DoubleEntry(JdbcClient db, ClosedMonths closed, DataSource database) {
        this.db = db;
        this.closed = closed;
        this.database = database;
    }

    @Override
    @Transactional
    public void post(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var open = closed.firstOpenDay();
        var numbers = numbers(entries.size());
        var entryRows = new CopyRows("ledger.entry (entry_id, key, posted_on)");
        var postingRows = new CopyRows("ledger.posting (entry_id, account, account_id, amount)");
        int i = 0;
        for (var entry : entries) {
            var number = numbers[i++];
            entryRows
                    .number(number)
                    .text(entry.key())
                    .date(later(entry.on(), open))
                    .end();
            for (var posting : entry.postings()) {
                postingRows
                        .number(number)
                        .text(posting.account().name())
                        .number(posting.accountId())
                        .money(posting.amount())
                        .end();
            }
        }
        entryRows.into(database);
        postingRows.into(database);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private long[] numbers(int count) {
        return db
                .sql("select nextval('ledger.entry_number') from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    @Override
    public Money balance(long accountId) {
        return Euro.of(
                db.sql("""
                        select coalesce(sum(amount), 0.00)
                          from ledger.posting
                         where account_id = :account
                        """).param("account", accountId).query(BigDecimal.class).single());
    }

    @Override
    public SortedMap<Long, Money> receivables(long from, long to) {
        var owed = new TreeMap<Long, Money>();
        db.sql("""
                select account_id, sum(amount) as amount
                  from ledger.posting
                 where account_id >= :from
                   and account_id < :to
                 group by account_id
                having sum(amount) <> 0
                """).param("from", from).param("to", to).query(row -> {
            owed.put(row.getLong("account_id"), Euro.of(row.getBigDecimal("amount")));
        });
        return owed;
    }

    @Override
    public OptionalLong lastReceivable() {
        return db.sql("select max(account_id) as last from ledger.posting where account_id is not null")
                .query((row, _) -> {
                    var last = row.getLong("last");
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(last);
                })
                .single();
    }

    @Override
    public Map<Account, Money> trialBalance() {
        var balances = new EnumMap<Account, Money>(Account.class);
        for (var account : Account.values()) {
            balances.put(account, Euro.ZERO);
        }
        db.sql("""
                select account, sum(amount) as amount
                  from ledger.posting
                 group by account
                """)
                .query((row, n) ->
                        balances.put(Account.valueOf(row.getString("account")), Euro.of(row.getBigDecimal("amount"))))
                .list();
        return balances;
    }
}
