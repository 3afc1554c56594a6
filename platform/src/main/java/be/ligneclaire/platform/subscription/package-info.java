/// # Subscription: what has been agreed and in which state is it?
///
/// **Owns** contracts, the edition accepted, agreed prices, options, states, ends.
///
/// **Does not own** physical things (`fulfilment`).
@ApplicationModule(
        allowedDependencies = {"fulfilment", "catalog", "customer", "notifications", "tasks", "evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
