package be.ligneclaire.platform.subscription.plan;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.price.Indexation;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.time.MonthCounting;
import be.ligneclaire.platform.catalog.Catalog.Indexing;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an indexation makes of prices that were agreed: noted for all when it is decided, put in force for
/// all on its day, in a fixed number of statements however many customers.
///
/// Reading: it concerns what was agreed when the customers were told; who agrees later has a price of that
/// day (`catalog.indexation`: the base is the index of that day). A month is paid in advance at the price of
/// its first day, so a price changes with a month.
@Repository
class PriceChanges {

    private static final long ALL = Long.MAX_VALUE;

    private final JdbcClient db;

    PriceChanges(JdbcClient db) {
        this.db = db;
    }

    /// The 1st on which an indexation is felt.
    static LocalDate firstDay(LocalDate from) {
        return from.getDayOfMonth() == 1 ? from : MonthCounting.firstOfNextMonth(from);
    }

    /// Notes the new price of everything that is agreed now and will still run.
    void note(Indexing indexing) {
        var day = firstDay(indexing.from());
        for (var old : pricesOn(day)) {
            var monthly = Indexation.newPrice(old.edition, old.monthly, indexing.indexOld(), indexing.indexNew())
                    .amount();
            if (!monthly.equals(old.monthly)) {
                note(old, day, monthly);
            }
        }
    }

    private List<Price> pricesOn(LocalDate day) {
        return db.sql("""
                select distinct c.edition, p.monthly
                  from subscription.agreed_product p
                  join subscription.contract c using (contract_id)
                 where p.kind <> 'promotion'
                   and (p.end_reason is null or p.ends_on > :day)
                """)
                .param("day", day)
                .query((row, _) ->
                        new Price(Edition.named(row.getString("edition")), Euro.of(row.getBigDecimal("monthly"))))
                .list();
    }

    private void note(Price old, LocalDate day, Money monthly) {
        db.sql("""
                insert into subscription.price_change (agreed_id, account_id, from_day, monthly)
                select p.agreed_id, p.account_id, :day, :monthly
                  from subscription.agreed_product p
                  join subscription.contract c using (contract_id)
                 where p.kind <> 'promotion'
                   and (p.end_reason is null or p.ends_on > :day)
                   and c.edition = :edition
                   and p.monthly = :old
                    on conflict (agreed_id) do nothing
                """)
                .param("day", day)
                .param("monthly", monthly.getAmount())
                .param("edition", old.edition.code())
                .param("old", old.monthly.getAmount())
                .update();
    }

    /// Puts in force what was noted for all.
    void apply(LocalDate day) {
        apply(0, ALL, day);
    }

    /// Puts in force what was noted for the accounts `from` (included) to `to` (excluded).
    void apply(long from, long to, LocalDate day) {
        each("""
                update subscription.price_change c
                   set ends_on = p.ends_on, end_reason = p.end_reason
                  from subscription.agreed_product p
                 where p.agreed_id = c.agreed_id
                """, from, to, day);
        each("""
                update subscription.agreed_product p
                   set monthly = c.monthly
                  from subscription.price_change c
                 where p.agreed_id = c.agreed_id
                   and p.end_reason is null
                   and p.starts_on is null
                """, from, to, day);
        each("""
                update subscription.agreed_product p
                   set ends_on = c.from_day, end_reason = 'plan-change'
                  from subscription.price_change c
                 where p.agreed_id = c.agreed_id
                   and p.days @> c.from_day
                   and p.starts_on < c.from_day
                """, from, to, day);
        each("""
                insert into subscription.agreed_product (account_id, contract_id, item_id, service_id, product, kind,
                                                         service, in_package, monthly, starts_on, ends_on, end_reason)
                select p.account_id, p.contract_id, p.item_id, p.service_id, p.product, p.kind,
                       p.service, p.in_package, c.monthly, c.from_day, c.ends_on, c.end_reason
                  from subscription.price_change c
                  join subscription.agreed_product p using (agreed_id)
                 where p.ends_on = c.from_day
                   and (c.ends_on is null or c.ends_on > c.from_day)
                """, from, to, day, " order by p.agreed_id");
        each("delete from subscription.price_change c where true", from, to, day);
    }

    private void each(String sql, long from, long to, LocalDate day) {
        each(sql, from, to, day, "");
    }

    private void each(String sql, long from, long to, LocalDate day, String order) {
        db.sql(sql + " and c.from_day <= :day and c.account_id >= :from and c.account_id < :to" + order)
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .update();
    }

    private record Price(Edition edition, Money monthly) {}
}
