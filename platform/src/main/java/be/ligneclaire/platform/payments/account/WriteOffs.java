package be.ligneclaire.platform.payments.account;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was given up of invoices and taken back. Only ever added to.
@Repository
class WriteOffs {

    private final JdbcClient db;

    WriteOffs(JdbcClient db) {
        this.db = db;
    }

    /// What is given up of an invoice, less what was taken back.
    ///
    /// @param rule of the latest
    record Given(String number, Money amount, Money vat, RuleId rule, Edition edition) {}

    /// @return the row's key
    long add(
            String number,
            long accountId,
            Money amount,
            Money vat,
            RuleId rule,
            Edition edition,
            String reason,
            LocalDate on) {
        return db.sql("""
                insert into payments.write_off (number, account_id, amount, vat, rule, edition, reason, booked_on)
                values (:number, :account, :amount, :vat, :rule, :edition, :reason, :on)
                returning write_off_id
                """)
                .param("number", number)
                .param("account", accountId)
                .param("amount", amount.getAmount())
                .param("vat", vat.getAmount())
                .param("rule", rule.id())
                .param("edition", edition.code())
                .param("reason", reason)
                .param("on", on)
                .query(Long.class)
                .single();
    }

    /// Of an account, the oldest invoice first; those of which all was taken back are left out.
    List<Given> of(long accountId) {
        return db.sql("""
                        select w.number, sum(w.amount) as amount, sum(w.vat) as vat, d.edition,
                               (array_agg(w.rule order by w.write_off_id desc))[1] as rule
                          from payments.write_off w
                          join payments.debt d on d.number = w.number
                         where w.account_id = :account
                         group by w.number, d.edition, d.due
                        having sum(w.amount) > 0
                         order by d.due, w.number
                        """)
                .param("account", accountId)
                .query((row, _) -> new Given(
                        row.getString("number"),
                        Euro.of(row.getBigDecimal("amount")),
                        Euro.of(row.getBigDecimal("vat")),
                        RuleId.of(row.getString("rule")).orElseThrow(),
                        Edition.named(row.getString("edition"))))
                .list();
    }
}
