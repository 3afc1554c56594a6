package be.ligneclaire.platform.billing.charge;

import be.ligneclaire.core.charge.ChargeArose;
import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.billing.invoice.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /// Notes on which invoice each charge stands.
    ///
    /// @param invoices keys of invoices by the key of the charge
    /// @throws IllegalStateException if one of them already stood on an invoice
    public void billed(Map<String, Long> invoices) {
        if (invoices.isEmpty()) {
            return;
        }
        var rows = db.sql("""
                update billing.arisen as arisen
                   set invoice_id = billed.invoice_id
                  from unnest(:keys, :invoices) as billed (key, invoice_id)
                 where arisen.key = billed.key
                   and arisen.invoice_id is null
                """)
                .param("keys", invoices.keySet().toArray(String[]::new))
                .param("invoices", invoices.values().toArray(Long[]::new))
                .update();
        if (rows != invoices.size()) {
            throw new IllegalStateException(
                    "Of %d charges only %d were still to be billed".formatted(invoices.size(), rows));
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
