package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.time.Brussels;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A partition of `usage.event` per Belgian month, made when its first event arrives.
@Component("usagePartitions")
class Partitions {

    private static final int LOCK = 4711;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Set<YearMonth> there = ConcurrentHashMap.newKeySet();

    Partitions(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /// `usage.event_2026_01`.
    static String table(YearMonth month) {
        return String.format(Locale.ROOT, "usage.event_%04d_%02d", month.getYear(), month.getMonthValue());
    }

    /// Makes the partitions that are not there yet.
    void ensure(Collection<YearMonth> months) {
        for (var month : months) {
            if (!there.contains(month)) {
                transaction.executeWithoutResult(_ -> make(month));
                there.add(month);
            }
        }
    }

    /// The months before `first` that have a partition, oldest first.
    List<YearMonth> before(YearMonth first) {
        return db.sql("""
                        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                         where i.inhparent = 'usage.event'::regclass order by c.relname
                        """).query((row, _) -> month(row.getString(1))).list().stream()
                .filter(month -> month.isBefore(first))
                .toList();
    }

    private static YearMonth month(String table) {
        return YearMonth.parse(table.substring("event_".length()).replace('_', '-'));
    }

    /// Drops a month's records.
    void drop(YearMonth month) {
        db.sql("drop table " + table(month)).update();
        there.remove(month);
    }

    private void make(YearMonth month) {
        db.sql("select pg_advisory_xact_lock(:lock, -1)")
                .param("lock", LOCK)
                .query((row, _) -> 1)
                .single();
        var isThere = db.sql("select to_regclass(:table) is not null")
                .param("table", table(month))
                .query(Boolean.class)
                .single();
        if (!isThere) {
            // Attached, not made as a partition: that would wait for everyone who reads usage.
            db.sql("create table " + table(month) + " (like usage.event including all)")
                    .update();
            db.sql("alter table usage.event attach partition " + table(month) + " for values from ('"
                            + Brussels.startOf(month.atDay(1)) + "') to ('"
                            + Brussels.startOf(month.plusMonths(1).atDay(1)) + "')")
                    .update();
        }
    }
}
