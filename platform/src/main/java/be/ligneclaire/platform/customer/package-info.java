/// # Customer: who do we serve and how do we reach them?
///
/// **Owns** persons, companies, billing accounts and how they pay, addresses, language.
///
/// **Does not own** what they bought (`subscription`).
@ApplicationModule(allowedDependencies = {"evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
