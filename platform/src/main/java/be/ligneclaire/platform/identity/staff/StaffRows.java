package be.ligneclaire.platform.identity.staff;

import be.ligneclaire.platform.SecretKeys.Sealed;
import be.ligneclaire.platform.identity.Staff.Colleague;
import be.ligneclaire.platform.identity.Staff.NewColleague;
import be.ligneclaire.platform.identity.Staff.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `identity.staff`.
@Repository
class StaffRows {

    private final JdbcClient db;

    StaffRows(JdbcClient db) {
        this.db = db;
    }

    /// The account of an address that was not ended.
    Optional<Account> find(String address) {
        return db.sql("""
                select staff_id, email, name, roles, password_hash, secret_key_id, secret
                  from identity.staff
                 where email = :email
                   and ended_at is null
                """)
                .param("email", address)
                .query((row, _) -> new Account(
                        colleague(row),
                        row.getString("password_hash"),
                        new Sealed(row.getString("secret_key_id"), row.getBytes("secret"))))
                .optional();
    }

    /// Adds an account, in place of one that was ended.
    ///
    /// @return its key; empty when the address has one that was not ended
    Optional<Long> add(NewColleague colleague, String address, String hash, Sealed secret, Instant now) {
        return db.sql("""
                insert into identity.staff as known
                  (email, name, roles, password_hash, secret_key_id, secret, last_step, created_at)
                values (:email, :name, :roles, :hash, :key, :secret, 0, :now)
                on conflict (email) do update
                   set name = excluded.name, roles = excluded.roles, password_hash = excluded.password_hash,
                       secret_key_id = excluded.secret_key_id, secret = excluded.secret,
                       last_step = 0, created_at = excluded.created_at, ended_at = null
                 where known.ended_at is not null
                returning staff_id
                """)
                .param("email", address)
                .param("name", colleague.name())
                .param(
                        "roles",
                        colleague.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("hash", hash)
                .param("key", secret.keyId())
                .param("secret", secret.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /// Uses the code of a step up, and those before it.
    ///
    /// @return false when one of them was used already
    boolean use(long staffId, long step) {
        return db.sql("""
                update identity.staff
                   set last_step = :step
                 where staff_id = :staff
                   and last_step < :step
                   and ended_at is null
                """).param("staff", staffId).param("step", step).update() == 1;
    }

    /// Keeps another hash of the same password.
    void keep(long staffId, String hash) {
        db.sql("update identity.staff set password_hash = :hash where staff_id = :staff")
                .param("staff", staffId)
                .param("hash", hash)
                .update();
    }

    void end(long staffId, Instant now) {
        db.sql("update identity.staff set ended_at = :now where staff_id = :staff")
                .param("staff", staffId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    static Colleague colleague(ResultSet row) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Colleague(row.getLong("staff_id"), row.getString("name"), row.getString("email"), roles);
    }

    /// @param secret of the codes
    record Account(Colleague colleague, String passwordHash, Sealed secret) {}
}
