package be.ligneclaire.platform.portal.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Starts and ends the session of a login.
@Component
@ConditionalOnWebApplication
class SignIn {

    private final AuthenticationManager logins;
    private final SecurityContextRepository contexts;
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    SignIn(AuthenticationManager logins, SecurityContextRepository contexts) {
        this.logins = logins;
        this.contexts = contexts;
    }

    /// Checks the password and, when it is right, gives the session a new reference and a new form token.
    boolean start(String email, String password, HttpServletRequest request, HttpServletResponse response) {
        try {
            var proved = logins.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
            request.getSession();
            request.changeSessionId();
            tokens.saveToken(null, request, response);
            var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    proved.getName(), "", AuthorityUtils.NO_AUTHORITIES));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            return true;
        } catch (AuthenticationException e) {
            return false;
        }
    }

    /// Ends the session, here and in the browser.
    void end(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
