/// # Fulfilment: what must reach the customer or come back?
///
/// **Owns** SIM and eSIM cards, numbers, equipment, visits, and the network that carries them.
@ApplicationModule(allowedDependencies = {"catalog", "customer", "notifications", "tasks", "evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.fulfilment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
