package be.ligneclaire.platform.usage.limit;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.usage.UsageLimits.Block;
import be.ligneclaire.platform.usage.line.LineTerms;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When lines are blocked. Only the end of a block is ever written later.
@Repository("usageBlocks")
class Blocks {

    private final JdbcClient db;

    Blocks(JdbcClient db) {
        this.db = db;
    }

    /// A block that lasts.
    record Open(
            long serviceId, long itemId, long accountId, RuleId rule, Edition edition, Instant begins, Instant until) {}

    Optional<Open> open(long serviceId, What what) {
        return db.sql("""
                        select service_id, item_id, account_id, rule, edition, begins, until from usage.block
                         where service_id = :service and what = :what and ends is null
                        """)
                .param("service", serviceId)
                .param("what", what.word())
                .query((row, _) -> new Open(
                        row.getLong("service_id"),
                        row.getLong("item_id"),
                        row.getLong("account_id"),
                        RuleId.of(row.getString("rule")).orElseThrow(),
                        Edition.named(row.getString("edition")),
                        row.getTimestamp("begins").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    List<Block> openOf(long accountId, long serviceId) {
        return db.sql("""
                        select what, rule, begins, until from usage.block
                         where service_id = :service and account_id = :account and ends is null
                         order by block_id
                        """)
                .param("service", serviceId)
                .param("account", accountId)
                .query((row, _) -> new Block(
                        row.getString("what"),
                        RuleId.of(row.getString("rule")).orElseThrow(),
                        row.getTimestamp("begins").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .list();
    }

    void begin(LineTerms line, YearMonth month, What what, RuleId rule, Instant now) {
        db.sql("""
                        insert into usage.block (service_id, item_id, account_id, month, what, rule, edition, begins,
                               until)
                        values (:service, :item, :account, :month, :what, :rule, :edition, :begins, :until)
                        on conflict (service_id, what) where ends is null do nothing
                        """)
                .param("service", line.serviceId())
                .param("item", line.itemId())
                .param("account", line.accountId())
                .param("month", month.atDay(1))
                .param("what", what.word())
                .param("rule", rule.id())
                .param("edition", line.rates().edition().code())
                .param("begins", Timestamp.from(now))
                .param(
                        "until",
                        Timestamp.from(Brussels.startOf(month.plusMonths(1).atDay(1))))
                .update();
    }

    void end(long serviceId, What what, Instant at, RuleId rule) {
        db.sql("""
                        update usage.block set ends = greatest(begins, :at), ended_by = :rule
                         where service_id = :service and what = :what and ends is null
                        """)
                .param("service", serviceId)
                .param("what", what.word())
                .param("at", Timestamp.from(at))
                .param("rule", rule.id())
                .update();
    }
}
