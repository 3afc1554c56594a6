/// # Payments: what came in, what went out?
///
/// **Owns** transfers, collections, allocation, credit left, refunds.
///
/// **Does not own** chasing (`collections`).
@ApplicationModule(
        allowedDependencies = {
            "billing",
            "ledger",
            "subscription",
            "fulfilment",
            "customer",
            "notifications",
            "tasks",
            "evidence",
            "agenda"
        })
@NullMarked
package be.ligneclaire.platform.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
