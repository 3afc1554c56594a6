package be.ligneclaire.platform.console.access;

import be.ligneclaire.platform.console.visit.Colleagues;
import java.util.Collections;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/// Decides from the route table and from the roles that the colleague has at this very moment.
@Component
@ConditionalOnWebApplication
class ConsoleAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private final Colleagues colleagues;

    ConsoleAccess(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        return new AuthorizationDecision(ConsoleRoutes.of(request)
                .map(route -> route.isOpen()
                        || colleagues
                                .current(request)
                                .map(colleague -> !Collections.disjoint(route.roles(), colleague.roles()))
                                .orElse(false))
                .orElse(false));
    }
}
