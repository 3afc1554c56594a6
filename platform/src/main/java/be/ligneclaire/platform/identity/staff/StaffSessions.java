package be.ligneclaire.platform.identity.staff;

import be.ligneclaire.platform.identity.Staff;
import be.ligneclaire.platform.identity.Staff.Colleague;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `identity.staff_session`. That a session is used is written once a minute at most, so an idle
/// one may end up to a minute early.
@Repository
class StaffSessions {

    private static final int REFERENCE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;

    StaffSessions(JdbcClient db) {
        this.db = db;
    }

    /// Starts the one session of a colleague; another one that was there ends.
    ///
    /// @return its reference, 64 hexadecimal digits
    String start(long staffId, Instant now) {
        var bytes = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(bytes);
        var reference = HexFormat.of().formatHex(bytes);
        db.sql("""
                insert into identity.staff_session (reference_hash, staff_id, started_at, last_used_at)
                values (:hash, :staff, :now, :now)
                on conflict (staff_id) do update
                   set reference_hash = excluded.reference_hash,
                       started_at = excluded.started_at,
                       last_used_at = excluded.last_used_at
                """)
                .param("hash", hash(reference))
                .param("staff", staffId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return reference;
    }

    /// The colleague of a session that is alive.
    Optional<Colleague> find(String reference, Instant now) {
        return db.sql("""
                select staff_id, email, name, roles
                  from identity.staff_session
                  join identity.staff using (staff_id)
                 where reference_hash = :hash
                   and ended_at is null
                   and last_used_at > :idle
                   and started_at > :oldest
                """)
                .param("hash", hash(reference))
                .param("idle", now.minus(Staff.LONGEST_IDLE).atOffset(ZoneOffset.UTC))
                .param("oldest", now.minus(Staff.LONGEST_SESSION).atOffset(ZoneOffset.UTC))
                .query((row, _) -> StaffRows.colleague(row))
                .optional();
    }

    /// Notes that a session was used.
    void used(String reference, Instant now) {
        db.sql("""
                update identity.staff_session
                   set last_used_at = :now
                 where reference_hash = :hash
                   and last_used_at <= :now::timestamptz - interval '1 minute'
                """)
                .param("hash", hash(reference))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Ends a session.
    void end(String reference) {
        db.sql("delete from identity.staff_session where reference_hash = :hash")
                .param("hash", hash(reference))
                .update();
    }

    /// Ends the session of a colleague.
    void endOf(long staffId) {
        db.sql("delete from identity.staff_session where staff_id = :staff")
                .param("staff", staffId)
                .update();
    }

    private static byte[] hash(String reference) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(reference.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
