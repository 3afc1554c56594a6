package be.ligneclaire.platform.identity;

import be.ligneclaire.core.ids.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The front door: logins and what they may see.
public interface Identity {

    /// Characters that a password has at least (`security.md` B1).
    int SHORTEST_PASSWORD = 15;

    /// Characters that a password has at most.
    int LONGEST_PASSWORD = 200;

    /// How long a link to choose a new password works (`security.md` B5).
    Duration RESET_LINK_LIFE = Duration.ofMinutes(30);

    /// Creates a login whose holder the customer of the account is; the address is compared in lower case
    /// after trimming. The same address again becomes a member of that account too and keeps its password.
    ///
    /// @throws IllegalArgumentException when the password is not one that `security.md` B1 allows, or the
    ///     account has a holder already
    void createLogin(String email, String password, long accountId);

    /// The accounts of a login, with its role in each, in order of account.
    List<Membership> membershipsOf(String email);

    /// The membership that a page acts under, empty when the login is not a member of the account.
    Optional<Membership> membership(String email, long accountId);

    /// Checks a password, with everything that keeps others out: equal work for unknown addresses, growing
    /// delays, and a record in `evidence`. Doors use this rather than the hash.
    ///
    /// @param remoteAddress the internet address that the request came from
    SignIn signIn(String email, String password, String remoteAddress);

    /// Asks for a letter with a link to choose a new password. Does the same for every address; the letter
    /// is made after the answer, and only for a login that exists.
    void requestReset(String email);

    /// Whether a link still works, without using it up: for the page that asks for the new password.
    boolean isAlive(String resetToken);

    /// Chooses a new password by a link, once. All other links of the login die with it.
    Reset resetPassword(String resetToken, String newPassword);

    enum Role {
        HOLDER,
        ADMINISTRATOR,
        USER;

        /// `holder`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Membership(long loginId, String email, long accountId, Role role) {

        /// Who acts, as rooms and evidence know it.
        ///
        /// @param channel `mydigi` for the portal
        public Actor actor(String channel) {
            return new Actor("customer:" + loginId, role.word(), channel);
        }
    }

    /// What came of an attempt to sign in.
    sealed interface SignIn {

        /// The password was right.
        ///
        /// @param email in the form in which the login is kept: the name of the session
        record SignedIn(long loginId, String email) implements SignIn {}

        /// Address or password is not right; which of them is not said.
        record NotRight() implements SignIn {}

        /// Too many attempts; nothing was checked.
        ///
        /// @param until when the next attempt is answered
        record Wait(Instant until) implements SignIn {}
    }

    /// What came of choosing a new password.
    sealed interface Reset {

        /// It is changed; the login's sessions must end.
        record Changed(long loginId, String email) implements Reset {}

        /// The link was used, is too old or never was one.
        record LinkIsDead() implements Reset {}

        /// The password is not allowed; the link still works.
        record NotAllowed(PasswordProblem why) implements Reset {}
    }

    /// Why a password is not allowed (`security.md` B1).
    enum PasswordProblem {
        /// Fewer than [#SHORTEST_PASSWORD] characters.
        TOO_SHORT,
        /// More than [#LONGEST_PASSWORD] characters.
        TOO_LONG,
        /// On the list of common ones, a repetition or a row of the keyboard.
        TOO_COMMON,
        /// Little more than the address or our own name.
        TOO_CLOSE
    }

    /// News: the password of a login is another one now.
    record PasswordChanged(long loginId, String email) {}
}
