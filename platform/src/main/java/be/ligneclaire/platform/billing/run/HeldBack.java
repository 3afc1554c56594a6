package be.ligneclaire.platform.billing.run;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.tasks.Tasks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts that a run could not bill: noted with the reason, and a task for a colleague; the run goes on.
@Repository
class HeldBack {

    private final JdbcClient db;
    private final Tasks tasks;

    HeldBack(JdbcClient db, Tasks tasks) {
        this.db = db;
        this.tasks = tasks;
    }

    void add(LocalDate day, long accountId, Edition edition, String reason) {
        db.sql("""
                insert into billing.held_back (day, account_id, reason)
                values (:day, :account, :reason)
                    on conflict (day, account_id) do update set reason = excluded.reason
                """)
                .param("day", day)
                .param("account", accountId)
                .param("reason", reason)
                .update();
        tasks.open(
                RuleId.BILLING_MONTHLY,
                edition,
                accountId,
                "bill-run " + day + " account " + accountId,
                "Account " + accountId + " could not be billed on " + day + ": " + reason
                        + ". Repair it, then run the bills of that day again.");
    }

    /// Accounts that earlier runs held back and that were not billed since, with the first such day: their
    /// usage waits since then.
    Map<Long, LocalDate> waiting(long from, long to, LocalDate runDay) {
        var waiting = new HashMap<Long, LocalDate>();
        db.sql("""
                select account_id, min(day) as since
                  from billing.held_back held
                 where account_id >= :from
                   and account_id < :to
                   and day < :day
                   and not exists (
                       select from billing.invoice later
                        where later.account_id = held.account_id
                          and later.run_day >= held.day
                          and later.run_day < :day)
                 group by account_id
                """)
                .param("from", from)
                .param("to", to)
                .param("day", runDay)
                .query((row, _) -> waiting.put(row.getLong("account_id"), row.getObject("since", LocalDate.class)))
                .list();
        return waiting;
    }
}
