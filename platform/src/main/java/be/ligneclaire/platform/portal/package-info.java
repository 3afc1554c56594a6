/// # Portal: the customer's door
///
/// **Owns** the pages and forms of customers, their words in four languages, the look, the web session, who
/// may call which route ([RouteRules]), and the protection of every answer (`access`).
///
/// **Does not own** any rule, any SQL, any sum of money: the rooms behind it answer, the portal shows.
///
/// **PageWords.** A *visitor* is whoever is signed in, seen through the one account that is open. A *route*
/// is a method and a path together with who may call it. A *view* is a record ready to show: amounts and
/// dates are already text.
///
/// **Always true**
/// - a route that is not in the table does not answer
/// - every call into a room carries the account of the session, never one from the address
/// - what belongs to someone else looks exactly like what does not exist
/// - every page works without scripts, and every answer carries the content security policy
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
