/// # Identity: who is logging in, and what may they do?
///
/// **Owns** customers' logins and memberships; apart from them the colleagues' accounts and sessions ([Staff]).
///
/// **Does not own** who the person is (`customer`), nor which page a role may open (`portal`,
/// `console`).
///
/// **Words.** A *login* is an e-mail address with a password. A *membership* lets a login act for a billing
/// account, as
/// *holder* (the customer of the contract), *administrator* or *user*. A *network* is the neighbourhood of
/// an internet address: its first 24 bits, of IPv6 the first 64.
///
/// **Always true**
/// - an address has one login, compared in lower case after trimming; an account has one holder
/// - no password is kept, only its Argon2id hash; no reset token, only its SHA-256
/// - a known and an unknown address get the same answer, after the same work
/// - too many attempts make one wait, longer each time; nobody can lock somebody else out
/// - a colleague needs a code beside the password, has one session, and a code works once
/// - each sign-in, failed attempt and change of password is in `evidence`
@ApplicationModule(allowedDependencies = {"subscription", "customer", "notifications", "tasks", "evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
