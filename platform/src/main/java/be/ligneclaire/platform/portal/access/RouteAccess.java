package be.ligneclaire.platform.portal.access;

import be.ligneclaire.platform.identity.Identity.Role;
import be.ligneclaire.platform.portal.RouteRules.Who;
import be.ligneclaire.platform.portal.visit.Visits;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/// Decides from the route table and from the role that the visitor has at this very moment, so that a role
/// taken away is gone with the next request (`security.md` A8).
@Component
class RouteAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private final RouteTable routes;
    private final Visits visits;

    RouteAccess(RouteTable routes, Visits visits) {
        this.routes = routes;
        this.visits = visits;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        return new AuthorizationDecision(routes.of(request)
                .map(route -> route.who() == Who.ANYONE
                        || visits.current(request)
                                .map(visitor -> allows(route.who(), visitor.role()))
                                .orElse(false))
                .orElse(false));
    }

    static boolean allows(Who who, Role role) {
        return switch (who) {
            case ANYONE, MEMBER -> true;
            case MANAGER -> role == Role.HOLDER || role == Role.ADMINISTRATOR;
            case HOLDER -> role == Role.HOLDER;
            case SERVER -> false;
        };
    }
}
