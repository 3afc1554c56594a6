package be.ligneclaire.platform.portal.access;

import be.ligneclaire.platform.portal.RouteRules.Who;
import be.ligneclaire.platform.portal.page.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// What someone sees who may not call a route: the sign-in page when signing in could help, and otherwise
/// the same page as for an address that does not exist.
@Component
class TurnedAway implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RouteTable routes;

    TurnedAway(RouteTable routes) {
        this.routes = routes;
    }

    /// Nobody is signed in.
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (!signingInHelps(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", login(request));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(login(request));
        }
    }

    /// Signed in, but not for this; or a form without its token.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        response.sendError(
                reason instanceof CsrfException ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    private boolean signingInHelps(HttpServletRequest request) {
        return routes.of(request).map(route -> route.who() != Who.SERVER).orElse(false);
    }

    private static String login(HttpServletRequest request) {
        var login = "/" + Languages.of(request).code() + "/login";
        if (!"GET".equals(request.getMethod())) {
            return login;
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return login + "?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }
}
