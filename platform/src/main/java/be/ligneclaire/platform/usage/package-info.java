/// # Usage: what was consumed and is it in the bundle?
///
/// **Owns** records from the network, rating, counters, totals.
///
/// **Does not own** money owed (`billing`).
@ApplicationModule(allowedDependencies = {"subscription", "catalog", "notifications", "tasks", "evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
