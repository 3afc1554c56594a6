/// # Billing: what is owed, and why?
///
/// **Owns** charges from the moment they arise, bill runs, invoices and their lines, VAT, credit notes.
///
/// **Does not own** prices (`catalog`), what was consumed (`usage`), postings (`ledger`), whether it was
/// paid (`payments`).
@ApplicationModule(
        allowedDependencies = {
            "ledger",
            "usage",
            "subscription",
            "catalog",
            "customer",
            "notifications",
            "tasks",
            "evidence",
            "agenda"
        })
@NullMarked
package be.ligneclaire.platform.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
