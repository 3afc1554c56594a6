package be.ligneclaire.platform.portal.visit;

import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.identity.Identity.SignIn.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
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

    private final Identity identity;
    private final SecurityContextRepository contexts;
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    SignIn(Identity identity, SecurityContextRepository contexts) {
        this.identity = identity;
        this.contexts = contexts;
    }

    /// Has the password checked and, when it is right, gives the session a new reference and a new form
    /// token.
    Identity.SignIn start(String email, String password, HttpServletRequest request, HttpServletResponse response) {
        var answer = identity.signIn(email, password, request.getRemoteAddr());
        if (answer instanceof SignedIn signedIn) {
            request.getSession();
            request.changeSessionId();
            tokens.saveToken(null, request, response);
            var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    signedIn.email(), "", AuthorityUtils.NO_AUTHORITIES));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
        return answer;
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
