package be.ligneclaire.platform.identity.throttle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes one wait after too many attempts to sign in (`security.md` B4).
///
/// | counted per | attempts without waiting | then, doubling | at most |
/// |-------------|--------------------------|----------------|---------|
/// | address from one network | 5 | 1 s | 15 min |
/// | network, whatever the address | 50 | 1 s | 15 min |
/// | address, from all networks | 20 | 1 s | 30 s |
///
/// The last one does not hold for a network from which that login has signed in before: whoever hammers on
/// an address cannot keep its owner out. An attempt counts before the password is looked at, so that
/// attempts side by side count as well; a right password takes it back. After a day without attempts all is
/// forgotten. Addresses that have no login are counted in the same way.
@Repository
public class LoginThrottle {

    private final JdbcClient db;

    LoginThrottle(JdbcClient db) {
        this.db = db;
    }

    /// Counts an attempt.
    ///
    /// @return until when to wait, without having counted; empty when the password may be looked at
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Instant> attempt(String address, Network network, Instant now) {
        var wait = count(Scope.NETWORK, network.text(), now);
        if (wait.isEmpty()) {
            wait = count(Scope.PAIR, address + " " + network.text(), now);
        }
        if (wait.isEmpty() && !isKnown(address, network)) {
            wait = count(Scope.ADDRESS, address, now);
        }
        return wait;
    }

    /// The password was right: takes the attempt back and remembers the network.
    @Transactional
    public void succeeded(long loginId, String address, Network network, Instant now) {
        forgive(address, network);
        db.sql("""
                insert into identity.known_network (login_id, network, last_seen)
                values (:login, :network, :now)
                on conflict (login_id, network) do update set last_seen = :now
                """)
                .param("login", loginId)
                .param("network", network.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes an attempt back, without remembering where it came from.
    @Transactional
    public void forgive(String address, Network network) {
        db.sql("""
                delete from identity.attempt
                 where (scope, key) in (('PAIR', :pair), ('ADDRESS', :address))
                """)
                .param("pair", hash(address + " " + network.text()))
                .param("address", hash(address))
                .update();
        db.sql("""
                update identity.attempt
                   set failures = greatest(failures - 1, 0)
                 where scope = 'NETWORK'
                   and key = :network
                """).param("network", hash(network.text())).update();
    }

    /// Forgets what is older than a day.
    @Transactional
    public void forget(Instant now) {
        db.sql("delete from identity.attempt where last_at < :now::timestamptz - interval '1 day'")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Instant> count(Scope scope, String key, Instant now) {
        var counted = db.sql("""
                insert into identity.attempt as known (scope, key, failures, last_at, wait_until)
                values (:scope, :key, 1, :now, :now)
                on conflict (scope, key) do update
                   set (failures, last_at, wait_until) = (
                     select n, :now::timestamptz,
                            case when n <= :free then :now::timestamptz
                                 else :now::timestamptz + interval '1 second'
                                      * least(power(2, least(n - :free - 1, 20)), :most) end
                       from (select case when known.last_at < :now::timestamptz - interval '1 day' then 1
                                         else known.failures + 1 end as n) as counted)
                 where known.wait_until <= :now
                """)
                .param("scope", scope.name())
                .param("key", hash(key))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("free", scope.free)
                .param("most", scope.mostSeconds)
                .update();
        return counted == 1 ? Optional.empty() : Optional.of(waitUntil(scope, key));
    }

    private Instant waitUntil(Scope scope, String key) {
        return db.sql("select wait_until from identity.attempt where scope = :scope and key = :key")
                .param("scope", scope.name())
                .param("key", hash(key))
                .query((row, _) -> instant(row))
                .single();
    }

    private boolean isKnown(String address, Network network) {
        return db.sql("""
                select count(*)
                  from identity.known_network
                  join identity.login using (login_id)
                 where email = :address
                   and network = :network
                """)
                        .param("address", address)
                        .param("network", network.text())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("wait_until", OffsetDateTime.class).toInstant();
    }

    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private enum Scope {
        NETWORK(50, 900),
        PAIR(5, 900),
        ADDRESS(20, 30);

        private final int free;
        private final int mostSeconds;

        Scope(int free, int mostSeconds) {
            this.free = free;
            this.mostSeconds = mostSeconds;
        }
    }
}
