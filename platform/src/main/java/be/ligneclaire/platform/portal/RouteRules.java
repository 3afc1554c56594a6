package be.ligneclaire.platform.portal;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpMethod;

/// Who may call which route, as data (`security.md` A1). The portal brings its own; another module that
/// adds a page (the demo's mailbox) offers a bean of this type for it. A mapped route without a rule
/// answers 404 and fails the build.
public interface RouteRules {

    /// The routes of this contributor.
    List<Route> routes();

    /// Who may call a route. Roles are those of the account that is open (`identity.rights-matrix`).
    enum Who {
        /// Also without a login.
        ANYONE,
        /// Whoever is signed in, in any role.
        MEMBER,
        /// Holder and administrators: invoices, contracts, volumes and cost of all lines.
        MANAGER,
        /// The contract holder only.
        HOLDER,
        /// No request from outside: the page that the server itself calls when something went wrong.
        SERVER
    }

    /// One route.
    ///
    /// @param pattern a Spring path pattern without expressions: `/{lang}/my/invoices/{id}`, `/assets/**`
    record Route(HttpMethod method, String pattern, Who who) {

        public static Route get(String pattern, Who who) {
            return new Route(HttpMethod.GET, pattern, who);
        }

        public static Route post(String pattern, Who who) {
            return new Route(HttpMethod.POST, pattern, who);
        }

        /// `GET /{lang}/login anyone`.
        @Override
        public String toString() {
            return method + " " + pattern + " " + who.name().toLowerCase(Locale.ROOT);
        }
    }
}
