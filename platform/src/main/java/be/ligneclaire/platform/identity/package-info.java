/// # Identity: who is logging in, and what may they do?
///
/// **Owns** logins, memberships, sessions.
///
/// **Does not own** who the person is (`customer`).
@ApplicationModule(allowedDependencies = {"subscription", "customer", "notifications", "tasks", "evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
