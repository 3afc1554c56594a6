package be.ligneclaire.platform.identity;

import be.ligneclaire.core.ids.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The colleagues' door: accounts and sessions of the console, apart from customers' logins.
///
/// A session lives in its own table, not among the customers': a cookie of the one side is nothing to the
/// other. A colleague has one; a new one ends the one before (`security.md` B6).
public interface Staff {

    /// How long a session lives unused.
    Duration LONGEST_IDLE = Duration.ofMinutes(15);

    /// How long a session lives at most.
    Duration LONGEST_SESSION = Duration.ofHours(8);

    /// Gives a colleague an account; one whose account was ended starts anew.
    ///
    /// @return the secret for the colleague's authenticator application, in base 32, told only here
    /// @throws IllegalArgumentException when the password is not one that `security.md` B1 allows, the
    ///     address is none, no role is given, or the address has an account
    String add(NewColleague colleague, String password, Actor by);

    /// Ends an account and its session at once.
    ///
    /// @return false when the address has no account
    boolean end(String email, Actor by);

    /// Checks password and code together: which of them was wrong is not said. A code works once. Everything
    /// that keeps others out works as for customers ([Identity#signIn]).
    ///
    /// @param remoteAddress the internet address that the request came from
    SignIn signIn(String email, String password, String code, String remoteAddress);

    /// The colleague of a session, who uses it now; empty when it ended. Roles are those of this moment.
    ///
    /// @param session the reference in the cookie
    Optional<Colleague> use(String session);

    /// The same without using it: for what a page asks by itself, so that a screen left alone goes idle.
    Optional<Colleague> look(String session);

    /// Ends a session.
    void signOut(String session);

    /// What a colleague works on. A route of the console names those that may call it.
    enum Role {
        /// Bill runs and what they held back.
        BILLING,
        /// The books and the ledger of accounts.
        FINANCE,
        /// Customers' questions.
        CARE;

        /// `billing`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whom to give an account.
    record NewColleague(String name, String email, Set<Role> roles) {}

    /// Whoever is signed in.
    record Colleague(long staffId, String name, String email, Set<Role> roles) {

        public Colleague {
            roles = Set.copyOf(roles);
        }

        /// Who acts, as rooms and evidence know it.
        public Actor actor() {
            return new Actor("agent:" + staffId, "agent", "console");
        }
    }

    /// What came of an attempt to sign in.
    sealed interface SignIn {

        /// Both were right.
        ///
        /// @param session the reference for the cookie, known nowhere else
        record SignedIn(String session, Colleague colleague) implements SignIn {}

        /// Address, password or code is not right.
        record NotRight() implements SignIn {}

        /// Too many attempts; nothing was checked.
        ///
        /// @param until when the next attempt is answered
        record Wait(Instant until) implements SignIn {}
    }
}
