package be.ligneclaire.platform.identity;

import java.util.List;
import java.util.Optional;

/// The front door: logins and what they may see.
public interface Identity {

    /// Creates a login whose holder the customer of the account is; the address is compared in lower case after
    /// trimming. The same address again becomes a member of that account too and keeps its password.
    ///
    /// @throws IllegalArgumentException when the password is shorter than `security.md` B1 allows
    void createLogin(String email, String password, long accountId);

    /// The accounts of a login, with its role in each.
    List<Membership> membershipsOf(String email);

    /// The membership that a page acts under, empty when the login is not a member of the account.
    Optional<Membership> membership(String email, long accountId);

    enum Role {
        HOLDER,
        ADMINISTRATOR,
        USER
    }

    record Membership(long loginId, String email, long accountId, Role role) {}
}
