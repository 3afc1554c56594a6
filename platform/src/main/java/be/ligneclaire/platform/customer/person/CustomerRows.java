package be.ligneclaire.platform.customer.person;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.platform.customer.Customers.Address;
import be.ligneclaire.platform.customer.Customers.Contact;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.PayMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `customer.customer` and what was true earlier.
@Repository
class CustomerRows {

    private static final String SELECT = """
            select customer.*, account.account_id, account.pays_by
              from customer.customer
              join customer.account using (customer_id)
            """;

    private final JdbcClient db;

    CustomerRows(JdbcClient db) {
        this.db = db;
    }

    /// The next nine digits of a customer number.
    long nextNumber() {
        return db.sql("select nextval('customer.number_seq')").query(Long.class).single();
    }

    /// @return the customer's key
    long add(CheckedCustomer customer, PublicId publicId, String number, Instant now) {
        var values = columns(customer.contact());
        values.put("public_id", publicId.text());
        values.put("number", number);
        values.put("kind", customer.kind().name());
        values.put("birth_date", customer.birthDate().orElse(null));
        values.put("company_number", customer.companyNumber().orElse(null));
        values.put("now", now.atOffset(ZoneOffset.UTC));
        return db.sql("""
                insert into customer.customer
                  (public_id, number, kind, birth_date, company_number, registered_at, valid_from,
                   language, name, email, mobile, street, house_number, box, postcode, town, country)
                values
                  (:public_id, :number, :kind, :birth_date, :company_number, :now, :now,
                   :language, :name, :email, :mobile, :street, :house_number, :box, :postcode, :town, :country)
                returning customer_id
                """).params(values).query(Long.class).single();
    }

    /// Keeps what was true until now and replaces it.
    void change(long customerId, Contact contact, Instant now) {
        var values = columns(contact);
        values.put("customer", customerId);
        values.put("now", now.atOffset(ZoneOffset.UTC));
        var changed = db.sql("""
                with until_now as (
                  insert into customer.earlier
                  select customer_id, valid_from, :now, language, name, email, mobile,
                         street, house_number, box, postcode, town, country
                    from customer.customer
                   where customer_id = :customer
                )
                update customer.customer
                   set valid_from = :now, language = :language, name = :name, email = :email, mobile = :mobile,
                       street = :street, house_number = :house_number, box = :box, postcode = :postcode,
                       town = :town, country = :country
                 where customer_id = :customer
                """).params(values).update();
        if (changed != 1) {
            throw new IllegalArgumentException("There is no customer " + customerId);
        }
    }

    Optional<Customer> find(long customerId) {
        return db.sql(SELECT + " where customer_id = :customer")
                .param("customer", customerId)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Customer> ofAccount(long accountId) {
        return db.sql(SELECT + " where account.account_id = :account")
                .param("account", accountId)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Customer> find(PublicId customer) {
        return db.sql(SELECT + " where public_id = :customer")
                .param("customer", customer.text())
                .query((row, _) -> read(row))
                .optional();
    }

    List<Customer> ofAccounts(Collection<Long> accounts) {
        return db.sql(SELECT + " where account.account_id = any(:accounts) order by account.account_id")
                .param("accounts", accounts.toArray(Long[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Customer> byNumber(String number) {
        return db.sql(SELECT + " where number = :number")
                .param("number", number)
                .query((row, _) -> read(row))
                .optional();
    }

    /// The one who registered first, where several use the address.
    Optional<Customer> byEmail(String email) {
        return db.sql(SELECT + " where lower(email) = lower(:email) order by customer_id limit 1")
                .param("email", email.strip())
                .query((row, _) -> read(row))
                .optional();
    }

    List<Customer> page(long afterId, int size) {
        return db.sql(SELECT + " where customer_id > :after order by customer_id limit :size")
                .param("after", afterId)
                .param("size", size)
                .query((row, _) -> read(row))
                .list();
    }

    private static Map<String, @Nullable Object> columns(Contact contact) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("language", contact.language().name());
        values.put("name", contact.name());
        values.put("email", contact.email());
        values.put("mobile", contact.mobile().orElse(null));
        values.put("street", contact.address().map(Address::street).orElse(null));
        values.put("house_number", contact.address().map(Address::number).orElse(null));
        values.put("box", contact.address().flatMap(Address::box).orElse(null));
        values.put("postcode", contact.address().map(Address::postcode).orElse(null));
        values.put("town", contact.address().map(Address::town).orElse(null));
        values.put("country", contact.address().map(Address::country).orElse(null));
        return values;
    }

    private static Customer read(ResultSet row) throws SQLException {
        return new Customer(
                row.getLong("customer_id"),
                new PublicId(row.getString("public_id")),
                row.getString("number"),
                row.getLong("account_id"),
                Kind.valueOf(row.getString("kind")),
                Language.valueOf(row.getString("language")),
                row.getString("name"),
                row.getString("email"),
                Optional.ofNullable(row.getString("mobile")),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                Optional.ofNullable(row.getString("company_number")),
                address(row),
                PayMethod.valueOf(row.getString("pays_by")));
    }

    private static Optional<Address> address(ResultSet row) throws SQLException {
        if (row.getString("street") == null) {
            return Optional.empty();
        }
        return Optional.of(new Address(
                row.getString("street"),
                row.getString("house_number"),
                Optional.ofNullable(row.getString("box")),
                row.getString("postcode"),
                row.getString("town"),
                row.getString("country")));
    }
}
