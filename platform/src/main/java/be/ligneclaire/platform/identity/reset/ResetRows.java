package be.ligneclaire.platform.identity.reset;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `identity.reset`: hashes of links, until when they work and whether they were used.
@Repository
class ResetRows {

    private final JdbcClient db;

    ResetRows(JdbcClient db) {
        this.db = db;
    }

    void add(String hash, long loginId, Instant now, Duration life) {
        db.sql("""
                insert into identity.reset (token_hash, login_id, requested_at, expires_at)
                values (decode(:hash, 'hex'), :login, :now, :until)
                """)
                .param("hash", hash)
                .param("login", loginId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(life).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// How many links a login asked for since an instant.
    int since(long loginId, Instant start) {
        return db.sql("select count(*) from identity.reset where login_id = :login and requested_at > :start")
                .param("login", loginId)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// The login of a link that works now.
    Optional<Owner> alive(String hash, Instant now) {
        return db.sql("""
                select login_id, email
                  from identity.reset
                  join identity.login using (login_id)
                 where token_hash = decode(:hash, 'hex')
                   and used_at is null
                   and expires_at > :now
                """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Owner.class)
                .optional();
    }

    /// Uses a link up, and with it all others of its login; false when somebody was faster.
    boolean use(String hash, long loginId, Instant now) {
        var used = db.sql("""
                update identity.reset
                   set used_at = :now
                 where token_hash = decode(:hash, 'hex')
                   and used_at is null
                   and expires_at > :now
                """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (used == 1) {
            db.sql("update identity.reset set used_at = :now where login_id = :login and used_at is null")
                    .param("login", loginId)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return used == 1;
    }

    record Owner(long loginId, String email) {}
}
