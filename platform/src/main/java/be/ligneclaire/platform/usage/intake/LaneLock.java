package be.ligneclaire.platform.usage.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes the caller's transaction the one writer of a line's month until it ends, as a lane is.
@Component("usageLaneLock")
public class LaneLock {

    private final JdbcClient db;

    LaneLock(JdbcClient db) {
        this.db = db;
    }

    public void hold(long serviceId) {
        db.sql("select pg_advisory_xact_lock(:lock, :lane)")
                .param("lock", Lane.LOCK)
                .param("lane", (int) (serviceId % Lane.COUNT))
                .query((_, _) -> 1)
                .single();
    }
}
