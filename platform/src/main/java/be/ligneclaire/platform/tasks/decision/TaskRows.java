package be.ligneclaire.platform.tasks.decision;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.tasks.Tasks.Decision;
import be.ligneclaire.platform.tasks.Tasks.OpenTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `tasks.task`.
@Repository
class TaskRows {

    private final JdbcClient db;

    TaskRows(JdbcClient db) {
        this.db = db;
    }

    /// The number of the task of this rule and subject, open or decided.
    Optional<Long> find(RuleId rule, String subject) {
        return db.sql("select number from tasks.task where rule = :rule and subject = :subject")
                .param("rule", rule.id())
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }

    /// Adds a task; empty when somebody else just added the same.
    Optional<Long> add(RuleId rule, Edition edition, long accountId, String subject, String question, Instant at) {
        return db.sql("""
                insert into tasks.task (rule, edition, account_id, subject, question, opened_at)
                values (:rule, :edition, :account, :subject, :question, :at)
                on conflict (rule, subject) do nothing
                returning number
                """)
                .param("rule", rule.id())
                .param("edition", edition.code())
                .param("account", accountId)
                .param("subject", subject)
                .param("question", question)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /// Decides a task that is still open; false when it was decided before.
    boolean decide(long task, Decision decision, Optional<Money> amount, String reason, Actor by, Instant at) {
        return db.sql("""
                update tasks.task
                   set decision = :decision, amount = :amount, reason = :reason, decided_by = :by, decided_at = :at
                 where number = :task
                   and decision is null
                """)
                        .param("task", task)
                        .param("decision", decision.name())
                        .param("amount", amount.map(Money::getAmount).orElse(null))
                        .param("reason", reason)
                        .param("by", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// A task, open or decided.
    Optional<TaskRow> find(long task) {
        return db.sql("select * from tasks.task where number = :task")
                .param("task", task)
                .query((row, _) -> new TaskRow(open(row), Edition.named(row.getString("edition"))))
                .optional();
    }

    List<OpenTask> open() {
        return db.sql("select * from tasks.task where decision is null order by number")
                .query((row, _) -> open(row))
                .list();
    }

    /// Of those that are open, which are few.
    List<OpenTask> openFor(long accountId) {
        return db.sql("select * from tasks.task where decision is null and account_id = :account order by number")
                .param("account", accountId)
                .query((row, _) -> open(row))
                .list();
    }

    Optional<Long> last() {
        return db.sql("select number from tasks.task order by number desc limit 1")
                .query(Long.class)
                .optional();
    }

    private static OpenTask open(ResultSet row) throws SQLException {
        var rule = row.getString("rule");
        return new OpenTask(
                row.getLong("number"),
                RuleId.of(rule).orElseThrow(() -> new IllegalStateException("No rule " + rule)),
                row.getLong("account_id"),
                row.getString("subject"),
                row.getString("question"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    record TaskRow(OpenTask task, Edition edition) {}
}
