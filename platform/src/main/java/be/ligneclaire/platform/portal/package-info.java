/// # Portal: the customer's door
///
/// Pages and forms for customers. No rules, no SQL.
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "ordering",
            "payments",
            "billing",
            "usage",
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
package be.ligneclaire.platform.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
