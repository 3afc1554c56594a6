package be.ligneclaire.platform.payments.account;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.payments.Payments.Allocation;
import be.ligneclaire.platform.payments.Payments.Booked;
import be.ligneclaire.platform.payments.Payments.Method;
import be.ligneclaire.platform.payments.Payments.Part;
import be.ligneclaire.platform.payments.Payments.Receipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Money booked, where it went, and what was paid back. Only ever added to.
@Repository
class Bookings {

    private final JdbcClient db;

    Bookings(JdbcClient db) {
        this.db = db;
    }

    /// Holds the account until the transaction ends: one mover of its money at a time.
    void lock(long accountId) {
        db.sql("insert into payments.account (account_id) values (:account) on conflict do nothing")
                .param("account", accountId)
                .update();
        db.sql("select account_id from payments.account where account_id = :account for update")
                .param("account", accountId)
                .query(Long.class)
                .single();
    }

    /// What was booked under a key, if it was.
    Optional<Booked> booked(String key) {
        return db.sql("select booking_id, credit_left from payments.booking where key = :key")
                .param("key", key)
                .query((row, _) ->
                        new Booked(allocations(row.getLong("booking_id")), Euro.of(row.getBigDecimal("credit_left"))))
                .optional();
    }

    void add(NewBooking booking, List<Allocation> allocations, Money creditLeft) {
        var id = db.sql("""
                insert into payments.booking
                       (key, account_id, method, amount, reference, value_date, edition, credit_left)
                values (:key, :account, :method, :amount, :reference, :date, :edition, :left)
                returning booking_id
                """)
                .param("key", booking.key())
                .param("account", booking.accountId())
                .param("method", booking.method().word())
                .param("amount", booking.amount().getAmount())
                .param("reference", booking.reference().orElse(null))
                .param("date", booking.valueDate())
                .param("edition", booking.edition().code())
                .param("left", creditLeft.getAmount())
                .query(Long.class)
                .single();
        for (var allocation : allocations) {
            db.sql("""
                    insert into payments.allocation (booking_id, number, part, account_id, amount, value_date)
                    values (:booking, :number, :part, :account, :amount, :date)
                    """)
                    .param("booking", id)
                    .param("number", allocation.invoice())
                    .param("part", allocation.to().name())
                    .param("account", booking.accountId())
                    .param("amount", allocation.amount().getAmount())
                    .param("date", booking.valueDate())
                    .update();
        }
    }

    /// How many times money of an account was moved.
    long count(long accountId) {
        return db.sql("select count(*) from payments.booking where account_id = :account")
                .param("account", accountId)
                .query(Long.class)
                .single();
    }

    /// Money of the account that is on no invoice: what came in and its credit notes, less what was put on
    /// invoices and what was paid back.
    Money credit(long accountId) {
        return Euro.of(db.sql("""
                select coalesce((select sum(amount) from payments.credit_note where account_id = :account), 0.00)
                     + coalesce((select sum(amount) from payments.booking
                                  where account_id = :account and method <> 'credit'), 0.00)
                     - coalesce((select sum(amount) from payments.allocation where account_id = :account), 0.00)
                     - coalesce((select sum(amount) from payments.refund where account_id = :account), 0.00)
                """)
                .param("account", accountId)
                .query(java.math.BigDecimal.class)
                .single());
    }

    /// Which of the accounts `from` (included) to `to` (excluded) have money on no invoice, in order.
    List<Long> withCredit(long from, long to) {
        return db.sql("""
                select account_id
                  from (select account_id, amount from payments.credit_note
                         where account_id >= :from and account_id < :to
                        union all
                        select account_id, amount from payments.booking
                         where method <> 'credit' and account_id >= :from and account_id < :to
                        union all
                        select account_id, -amount from payments.allocation
                         where account_id >= :from and account_id < :to
                        union all
                        select account_id, -amount from payments.refund
                         where account_id >= :from and account_id < :to) as moved
                 group by account_id
                having sum(amount) > 0
                 order by account_id
                """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> row.getLong("account_id"))
                .list();
    }

    void refund(String key, long accountId, Money amount, String reason, RuleId rule, Edition edition, LocalDate on) {
        db.sql("""
                insert into payments.refund (key, account_id, amount, reason, rule, edition, paid_on)
                values (:key, :account, :amount, :reason, :rule, :edition, :on)
                """)
                .param("key", key)
                .param("account", accountId)
                .param("amount", amount.getAmount())
                .param("reason", reason)
                .param("rule", rule.id())
                .param("edition", edition.code())
                .param("on", on)
                .update();
    }

    /// Of an account, newest first.
    Map<String, Receipt> receipts(long accountId) {
        var receipts = new LinkedHashMap<String, Receipt>();
        db.sql("""
                select b.key, b.value_date, b.method, b.amount, a.number, a.part, a.amount as allocated
                  from payments.booking b
                  left join payments.allocation a on a.booking_id = b.booking_id
                 where b.account_id = :account
                 order by b.value_date desc, b.booking_id desc, a.number, a.part
                """)
                .param("account", accountId)
                .query((row, _) -> {
                    var receipt = receipts.get(row.getString("key"));
                    if (receipt == null) {
                        receipt = new Receipt(
                                row.getObject("value_date", LocalDate.class),
                                method(row.getString("method")),
                                Euro.of(row.getBigDecimal("amount")),
                                new ArrayList<>());
                        receipts.put(row.getString("key"), receipt);
                    }
                    if (row.getString("number") != null) {
                        receipt.allocations()
                                .add(allocation(
                                        row.getString("number"),
                                        row.getString("part"),
                                        Euro.of(row.getBigDecimal("allocated"))));
                    }
                    return receipt;
                })
                .list();
        return receipts;
    }

    private List<Allocation> allocations(long booking) {
        return db.sql("""
                select a.number, a.part, a.amount
                  from payments.allocation a
                  join payments.debt d on d.number = a.number
                 where a.booking_id = :booking
                 order by d.due, a.number, a.part
                """)
                .param("booking", booking)
                .query((row, _) -> allocation(
                        row.getString("number"), row.getString("part"), Euro.of(row.getBigDecimal("amount"))))
                .list();
    }

    private static Allocation allocation(String number, String part, Money amount) {
        return new Allocation(number, amount, Part.valueOf(part));
    }

    private static Method method(String word) {
        for (var method : Method.values()) {
            if (method.word().equals(word)) {
                return method;
            }
        }
        throw new IllegalStateException("No such method: " + word);
    }

    /// @param key what makes it unique
    record NewBooking(
            String key,
            long accountId,
            Method method,
            Money amount,
            Optional<String> reference,
            LocalDate valueDate,
            Edition edition) {}
}
