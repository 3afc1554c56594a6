/// # Ordering: how does a wish become a running service?
///
/// **Owns** orders, the checks before a contract, grounds for refusal.
@ApplicationModule(
        allowedDependencies = {
            "payments",
            "subscription",
            "fulfilment",
            "catalog",
            "customer",
            "notifications",
            "tasks",
            "evidence",
            "agenda"
        })
@NullMarked
package be.ligneclaire.platform.ordering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
