package be.ligneclaire.platform.console.access;

import be.ligneclaire.platform.console.visit.Colleagues;
import be.ligneclaire.platform.portal.page.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// What someone sees who may not call a route. A colleague without the role gets the page for an address
/// that does not exist; whoever is not signed in is sent to sign in, from every address of the console, so
/// that nothing is said about which exist.
@Component
@ConditionalOnWebApplication
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Pattern CONSOLE = Pattern.compile("/[a-z]{2}/agent(?:/.*)?");

    private final Colleagues colleagues;

    Refusals(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (!CONSOLE.matcher(request.getRequestURI()).matches()
                || colleagues.current(request).isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", login(request));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(login(request));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        response.sendError(
                reason instanceof CsrfException ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    private static String login(HttpServletRequest request) {
        var login = "/" + Languages.of(request).code() + "/agent/login";
        return "GET".equals(request.getMethod())
                ? login + "?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8)
                : login;
    }
}
