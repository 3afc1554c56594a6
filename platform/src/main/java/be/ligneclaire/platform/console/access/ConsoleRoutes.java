package be.ligneclaire.platform.console.access;

import static be.ligneclaire.platform.identity.Staff.Role.BILLING;
import static be.ligneclaire.platform.identity.Staff.Role.CARE;
import static be.ligneclaire.platform.identity.Staff.Role.FINANCE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import be.ligneclaire.platform.identity.Staff.Role;
import be.ligneclaire.platform.portal.access.Paths;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// What the console answers, and the roles of which a colleague needs one. What is not here is denied.
public final class ConsoleRoutes {

    /// A page in a language.
    public static final String AGENT = Paths.LANG + "/agent";

    /// The day of a run.
    public static final String DAY = "/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}";

    /// The account of a customer.
    public static final String ACCOUNT = "/{account:" + Paths.ID + "}";

    /// An invoice of that account.
    public static final String INVOICE = "/{invoice:" + Paths.ID + "}";

    private static final Set<Role> ALL_ROLES = Set.of(BILLING, FINANCE, CARE);

    /// In this order; the first that matches counts.
    public static final List<Route> ALL = List.of(
            // without signing in
            anyone(GET, "/agent"),
            anyone(GET, "/agent/{*rest}"),
            anyone(GET, AGENT + "/login"),
            anyone(POST, AGENT + "/login"),
            anyone(GET, "/assets/**"),
            // every colleague
            new Route(POST, AGENT + "/logout", ALL_ROLES),
            new Route(GET, AGENT, ALL_ROLES),
            new Route(POST, AGENT + "/search", ALL_ROLES),
            new Route(GET, AGENT + "/accounts" + ACCOUNT, ALL_ROLES),
            new Route(GET, AGENT + "/accounts" + ACCOUNT + "/invoices" + INVOICE, ALL_ROLES),
            // those who bill, and those who keep the books
            new Route(GET, AGENT + "/accounts" + ACCOUNT + "/ledger", Set.of(BILLING, FINANCE)),
            new Route(GET, AGENT + "/bill-runs", Set.of(BILLING, FINANCE)),
            new Route(GET, AGENT + "/bill-runs" + DAY, Set.of(BILLING, FINANCE)),
            new Route(GET, AGENT + "/bill-runs" + DAY + "/held-back" + ACCOUNT, Set.of(BILLING, FINANCE)),
            new Route(POST, AGENT + "/bill-runs" + DAY + "/held-back" + ACCOUNT, Set.of(BILLING)));

    private ConsoleRoutes() {}

    /// The route of a request; HEAD is GET without a body.
    static Optional<Route> of(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        var asked = method.equals(HttpMethod.HEAD) ? GET : method;
        var path = PathContainer.parsePath(request.getRequestURI());
        return ALL.stream()
                .filter(route -> route.method.equals(asked) && route.path().matches(path))
                .findFirst();
    }

    private static Route anyone(HttpMethod method, String pattern) {
        return new Route(method, pattern, Set.of());
    }

    /// @param roles of which one is needed; none means that nobody has to sign in
    /// @param path the pattern, ready to match
    public record Route(HttpMethod method, String pattern, Set<Role> roles, PathPattern path) {

        Route(HttpMethod method, String pattern, Set<Role> roles) {
            this(method, pattern, Set.copyOf(roles), PathPatternParser.defaultInstance.parse(pattern));
        }

        /// Whether it answers without a colleague.
        public boolean isOpen() {
            return roles.isEmpty();
        }

        @Override
        public String toString() {
            return method + " " + pattern + " " + roles;
        }
    }
}
