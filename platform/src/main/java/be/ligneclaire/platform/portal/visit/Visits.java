package be.ligneclaire.platform.portal.visit;

import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.identity.Identity.Membership;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Finds the visitor of a request: the login of the session and, of the accounts it is a member of at this
/// moment, the one that the session has open.
@Component
public class Visits {

    private static final String OPEN_ACCOUNT = "account";
    private static final String FOUND = Visits.class.getName();

    private final Identity identity;
    private final Customers customers;

    Visits(Identity identity, Customers customers) {
        this.identity = identity;
        this.customers = customers;
    }

    /// Empty when nobody is signed in, and when the login is no longer a member of any account.
    public Optional<Visitor> current(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Visitor visitor) {
            return Optional.of(visitor);
        }
        var found = login().flatMap(login -> visitor(login, request));
        found.ifPresent(visitor -> request.setAttribute(FOUND, visitor));
        return found;
    }

    /// Opens another account of the login for the rest of the session; refused when it is not one of its
    /// own.
    boolean open(HttpServletRequest request, Visitor visitor, String publicId) {
        var wanted = visitor.memberships().stream()
                .filter(membership -> customers
                        .ofAccount(membership.accountId())
                        .publicId()
                        .text()
                        .equals(publicId))
                .findFirst();
        wanted.ifPresent(membership -> request.getSession().setAttribute(OPEN_ACCOUNT, membership.accountId()));
        return wanted.isPresent();
    }

    private Optional<Visitor> visitor(String login, HttpServletRequest request) {
        var memberships = identity.membershipsOf(login);
        return memberships.stream()
                .filter(membership -> isOpen(membership, request.getSession(false)))
                .findFirst()
                .or(() -> memberships.stream().findFirst())
                .map(membership -> new Visitor(membership, customers.ofAccount(membership.accountId()), memberships));
    }

    private static boolean isOpen(Membership membership, @org.jspecify.annotations.Nullable HttpSession session) {
        return session != null
                && session.getAttribute(OPEN_ACCOUNT) instanceof Long open
                && open == membership.accountId();
    }

    private static Optional<String> login() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || !authentication.isAuthenticated()
                        || authentication instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(authentication.getName());
    }
}
