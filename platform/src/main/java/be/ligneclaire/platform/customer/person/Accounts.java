package be.ligneclaire.platform.customer.person;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.customer.Customers.AccountRange;
import be.ligneclaire.platform.customer.Customers.BillingContact;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `customer.account`, and whom to reach on each, in sets.
@Repository
class Accounts {

    private static final String CONTACTS = """
            select account_id, customer_id, kind, language, name, email, pays_by, number
              from customer.account
              join customer.customer using (customer_id)
            """;

    private final JdbcClient db;

    Accounts(JdbcClient db) {
        this.db = db;
    }

    void add(long customerId) {
        db.sql("insert into customer.account (customer_id, pays_by) values (:customer, 'TRANSFER')")
                .param("customer", customerId)
                .update();
    }

    /// True when the account paid differently until now.
    boolean payBy(long accountId, PayMethod method) {
        return db.sql("""
                update customer.account
                   set pays_by = :method
                 where account_id = :account
                   and pays_by <> :method
                """)
                        .param("account", accountId)
                        .param("method", method.name())
                        .update()
                == 1;
    }

    List<BillingContact> contacts(long from, long to) {
        return db.sql(CONTACTS + " where account_id >= :from and account_id < :to order by account_id")
                .param("from", from)
                .param("to", to)
                .query((row, _) -> read(row))
                .list();
    }

    Set<Long> payingBy(PayMethod method, long from, long to) {
        return Set.copyOf(db.sql("""
                select account_id
                  from customer.account
                 where account_id >= :from
                   and account_id < :to
                   and pays_by = :method
                """)
                .param("from", from)
                .param("to", to)
                .param("method", method.name())
                .query(Long.class)
                .list());
    }

    Set<Long> ofBusinesses(long from, long to) {
        return Set.copyOf(db.sql("""
                select account_id
                  from customer.account
                  join customer.customer using (customer_id)
                 where account_id >= :from
                   and account_id < :to
                   and kind = 'BUSINESS'
                """)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .list());
    }

    List<BillingContact> contactsOf(Collection<Long> accounts) {
        return db.sql(CONTACTS + " where account_id = any (:accounts::bigint[]) order by account_id")
                .param("accounts", accounts.toArray(Long[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    AccountRange all() {
        return db.sql("""
                select coalesce(min(account_id), 0) as "from", coalesce(max(account_id) + 1, 0) as "to"
                  from customer.account
                """).query(AccountRange.class).single();
    }

    private static BillingContact read(ResultSet row) throws SQLException {
        return new BillingContact(
                row.getLong("account_id"),
                row.getLong("customer_id"),
                Kind.valueOf(row.getString("kind")),
                Language.valueOf(row.getString("language")),
                row.getString("name"),
                row.getString("email"),
                PayMethod.valueOf(row.getString("pays_by")),
                row.getString("number"));
    }
}
