package be.ligneclaire.platform.billing.charge;

import be.ligneclaire.core.charge.ChargeArose;
import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.billing.invoice.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Money that arose in other rooms and waits for the next invoice. The key makes the same news one charge.
@Repository
public class ArisenCharges {

    private final JdbcClient db;

    ArisenCharges(JdbcClient db) {
        this.db = db;
    }

    @ApplicationModuleListener
    void on(ChargeArose news) {
        if (news.reckoning().amount().isZero()) {
            return;
        }
        var reason = Reason.of(news.reckoning().why());
        db.sql("""
                insert into billing.arisen (key, account_id, item_id, kind, arose_on, amount, rule, edition, figures, formula)
                values (:key, :account, :item, :kind, :on, :amount, :rule, :edition, :figures::jsonb, :formula)
                    on conflict (key) do nothing
                """)
                .param("key", news.key())
                .param("account", news.accountId())
                .param("item", news.itemId().orElse(null))
                .param("kind", news.kind().word())
                .param("on", news.on())
                .param("amount", news.reckoning().amount().getAmount())
                .param("rule", reason.rule())
                .param("edition", reason.edition())
                .param("figures", reason.figures())
                .param("formula", reason.formula())
                .update();
    }

    /// What waits of the accounts `from` (included) to `to` (excluded) and arose up to the day of a run, in
    /// order of account and of day.
    public List<Arisen> waiting(long from, long to, LocalDate runDay) {
        return db.sql("""
                select key, account_id, item_id, kind, arose_on, amount, rule, edition, figures, formula
                  from billing.arisen
                 where invoice_id is null
                   and account_id >= :from
                   and account_id < :to
                   and arose_on <= :day
                 order by account_id, arose_on, key
                """)
                .param("from", from)
                .param("to", to)
                .param("day", runDay)
                .query((row, _) -> arisen(row))
                .list();
    }

    /// Notes that a charge stands on an invoice.
    ///
    /// @throws IllegalStateException if it already stood on one
    public void billed(String key, long invoiceId) {
        var rows = db.sql("""
                update billing.arisen
                   set invoice_id = :invoice
                 where key = :key
                   and invoice_id is null
                """).param("key", key).param("invoice", invoiceId).update();
        if (rows != 1) {
            throw new IllegalStateException("The charge " + key + " stands on an invoice already");
        }
    }

    private static Arisen arisen(ResultSet row) throws SQLException {
        var item = row.getLong("item_id");
        var itemId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(item);
        return new Arisen(
                row.getString("key"),
                row.getLong("account_id"),
                itemId,
                LineKind.of(row.getString("kind")),
                row.getObject("arose_on", LocalDate.class),
                Euro.of(row.getBigDecimal("amount")),
                row.getString("rule"),
                row.getString("edition"),
                row.getString("figures"),
                row.getString("formula"));
    }

    /// A charge that waits.
    ///
    /// @param figures as JSON
    public record Arisen(
            String key,
            long accountId,
            OptionalLong itemId,
            LineKind kind,
            LocalDate on,
            Money amount,
            String rule,
            String edition,
            String figures,
            String formula) {}
}
