package be.ligneclaire.platform.identity.login;

import be.ligneclaire.platform.identity.Identity.Membership;
import be.ligneclaire.platform.identity.Identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `identity.login` and `identity.membership`.
@Repository
public class Logins {

    private static final int LONGEST_ADDRESS = 254;

    private final JdbcClient db;

    Logins(JdbcClient db) {
        this.db = db;
    }

    /// An address as logins are kept: trimmed, lower case, cut where no address is that long.
    public static String address(String email) {
        var address = email.strip().toLowerCase(Locale.ROOT).replace("\0", "");
        return address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
    }

    /// The login of an address in the form of [#address].
    public Optional<Login> find(String address) {
        return db.sql("select login_id, email, password_hash from identity.login where email = :email")
                .param("email", address)
                .query(Login.class)
                .optional();
    }

    /// Adds a login; empty when the address has one.
    public Optional<Login> add(String address, String hash, Instant now) {
        return db.sql("""
                insert into identity.login (email, password_hash, created_at, password_changed_at)
                values (:email, :hash, :now, :now)
                on conflict (email) do nothing
                returning login_id, email, password_hash
                """)
                .param("email", address)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Login.class)
                .optional();
    }

    /// @return false when the login was a member already
    public boolean join(long loginId, long accountId, Role role, Instant now) {
        return db.sql("""
                insert into identity.membership (login_id, account_id, role, since)
                values (:login, :account, :role, :now)
                on conflict (login_id, account_id) do nothing
                """)
                        .param("login", loginId)
                        .param("account", accountId)
                        .param("role", role.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The login that holds an account.
    public Optional<Long> holder(long accountId) {
        return db.sql("select login_id from identity.membership where account_id = :account and role = 'HOLDER'")
                .param("account", accountId)
                .query(Long.class)
                .optional();
    }

    /// In order of account.
    public List<Membership> memberships(String address) {
        return db.sql("""
                select login_id, email, account_id, role
                  from identity.membership
                  join identity.login using (login_id)
                 where email = :email
                 order by account_id
                """)
                .param("email", address)
                .query((row, _) -> membership(row))
                .list();
    }

    /// The membership of a login in one account.
    public Optional<Membership> membership(String address, long accountId) {
        return db.sql("""
                select login_id, email, account_id, role
                  from identity.membership
                  join identity.login using (login_id)
                 where email = :email
                   and account_id = :account
                """)
                .param("email", address)
                .param("account", accountId)
                .query((row, _) -> membership(row))
                .optional();
    }

    /// Keeps another hash of the same password, or of a new one.
    public void keep(long loginId, String hash) {
        db.sql("update identity.login set password_hash = :hash where login_id = :login")
                .param("login", loginId)
                .param("hash", hash)
                .update();
    }

    /// Notes that the password is another one from now on.
    public void changed(long loginId, String hash, Instant now) {
        keep(loginId, hash);
        db.sql("update identity.login set password_changed_at = :now where login_id = :login")
                .param("login", loginId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Notes when a login signed in last.
    public void signedIn(long loginId, Instant now) {
        db.sql("update identity.login set last_sign_in_at = :now where login_id = :login")
                .param("login", loginId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getLong("login_id"),
                row.getString("email"),
                row.getLong("account_id"),
                Role.valueOf(row.getString("role")));
    }

    /// @param email in the form of [#address]
    public record Login(long loginId, String email, String passwordHash) {}
}
