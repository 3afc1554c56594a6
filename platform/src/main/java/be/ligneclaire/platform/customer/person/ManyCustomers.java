package be.ligneclaire.platform.customer.person;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.platform.customer.Customers.AccountRange;
import be.ligneclaire.platform.customer.Customers.Address;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/// Customers by the thousand: one COPY into a staging table, then one statement per table, in order.
@Repository
class ManyCustomers {

    private final JdbcClient db;
    private final DataSource source;

    ManyCustomers(JdbcClient db, DataSource source) {
        this.db = db;
        this.source = source;
    }

    /// Adds customers and their accounts and returns the accounts; a lock keeps their keys together.
    AccountRange add(List<CheckedCustomer> customers, Instant now) {
        db.sql("lock table customer.customer, customer.account in share row exclusive mode")
                .update();
        db.sql("""
                create temporary table new_customer (
                  place int, public_id text, kind text, birth_date date, company_number text, language text, name text,
                  email text, mobile text, street text, house_number text, box text, postcode text, town text,
                  country text
                ) on commit drop
                """).update();
        copy(rows(customers));
        db.sql("""
                insert into customer.customer
                  (public_id, number, kind, birth_date, company_number, registered_at, valid_from,
                   language, name, email, mobile, street, house_number, box, postcode, town, country)
                select public_id, number, kind, birth_date, company_number, :now, :now,
                       language, name, email, mobile, street, house_number, box, postcode, town, country
                  from new_customer
                  join unnest(:numbers::text[]) with ordinality as given (number, place) using (place)
                 order by place
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("numbers", numbers(customers.size()))
                .update();
        var range = db.sql("""
                with added as (
                  insert into customer.account (customer_id, pays_by)
                  select customer_id, 'TRANSFER'
                    from customer.customer
                    join new_customer using (public_id)
                   order by customer_id
                  returning account_id
                )
                select min(account_id) as "from", max(account_id) + 1 as "to" from added
                """).query(AccountRange.class).single();
        db.sql("drop table new_customer").update();
        return range;
    }

    private String[] numbers(int count) {
        return db.sql("select nextval('customer.number_seq') from generate_series(1, :count)")
                .param("count", count)
                .query((row, _) -> CustomerNumber.of(row.getLong(1)))
                .list()
                .toArray(String[]::new);
    }

    private static String rows(List<CheckedCustomer> customers) {
        var rows = new StringBuilder(customers.size() * 160);
        var place = 0;
        for (var customer : customers) {
            var contact = customer.contact();
            var address = contact.address();
            rows.append(++place);
            field(rows, Optional.of(PublicId.random().text()));
            field(rows, Optional.of(customer.kind().name()));
            field(rows, customer.birthDate().map(String::valueOf));
            field(rows, customer.companyNumber());
            field(rows, Optional.of(contact.language().name()));
            field(rows, Optional.of(contact.name()));
            field(rows, Optional.of(contact.email()));
            field(rows, contact.mobile());
            field(rows, address.map(Address::street));
            field(rows, address.map(Address::number));
            field(rows, address.flatMap(Address::box));
            field(rows, address.map(Address::postcode));
            field(rows, address.map(Address::town));
            field(rows, address.map(Address::country));
            rows.append('\n');
        }
        return rows.toString();
    }

    /// A quoted CSV field; what is absent is an empty field without quotes.
    private static void field(StringBuilder rows, Optional<String> value) {
        rows.append(',');
        value.ifPresent(
                text -> rows.append('"').append(text.replace("\"", "\"\"")).append('"'));
    }

    private void copy(String rows) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy new_customer from stdin with (format csv)", new StringReader(rows));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
