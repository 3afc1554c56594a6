/// # Console: our colleagues' door
///
/// **Owns** the pages of colleagues, their words in four languages, a port, a cookie and a session of their
/// own, and who may call which route (`access.ConsoleRoutes`).
///
/// **Does not own** any rule, any SQL, any sum of money: the rooms behind it answer, the console shows. An
/// invoice is shown by the portal's own view and template, so that both doors show the same.
///
/// **Words.** A *colleague* is whoever is signed in. A *role* is what a colleague works on.
///
/// **Always true**
/// - a route that is not in the table does not answer, and no route of the portal answers here
/// - a customer's session is nothing here, and a colleague's is nothing there
/// - what a colleague reads about a customer is in `evidence`, before the page is shown
/// - every page works without scripts
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "payments",
            "billing",
            "ledger",
            "customer",
            "tasks",
            "evidence",
            "agenda",
            "portal::access",
            "portal::page",
            "portal::invoices"
        })
@NullMarked
package be.ligneclaire.platform.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
