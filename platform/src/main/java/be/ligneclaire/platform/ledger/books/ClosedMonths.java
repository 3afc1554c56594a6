package be.ligneclaire.platform.ledger.books;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.ledger.Books.CannotBeClosed;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Months in which nothing is posted any more. Rows are only ever added, in order of month.
@Repository
public class ClosedMonths {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient db;

    ClosedMonths(JdbcClient db) {
        this.db = db;
    }

    /// The first day on which something may be posted, [LocalDate#MIN] when no month is closed. No month is
    /// closed until the caller's transaction ends.
    public LocalDate firstOpenDay() {
        return db.sql("select ledger.first_open_day()").query(LocalDate.class).single();
    }

    /// Waits until nobody posts, and lets nobody post until the caller's transaction ends. Those who post
    /// may wait for each other, as the chunks of a bill run do, so the wait is a short one.
    void standStill(YearMonth month) {
        db.sql("set local lock_timeout = '3s'").update();
        try {
            db.sql("lock table ledger.closed_month in exclusive mode").update();
        } catch (UncategorizedSQLException e) {
            if (e.getCause() instanceof SQLException refused && LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
                throw new CannotBeClosed(
                        month + " cannot be closed while a long posting is under way; try again later.");
            }
            throw e;
        }
    }

    Optional<YearMonth> last() {
        return db.sql("select month from ledger.closed_month order by month desc limit 1")
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }

    void add(YearMonth month, Instant at, Actor by) {
        db.sql("insert into ledger.closed_month (month, closed_at, closed_by) values (:month, :at, :by)")
                .param("month", month.atDay(1))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }
}
