package be.ligneclaire.platform.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/// The token that every form carries (`security.md` B10): made from the reference in the cookie, which
/// nobody but this browser knows, and so another one after signing in.
@Component
class FormTokens implements CsrfTokenRepository {

    private final ConsoleCookie cookie;

    FormTokens(ConsoleCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new Token(cookie.random());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token instanceof Token made) {
            cookie.write(made.reference, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookie.reference(request).map(Token::new).orElse(null);
    }

    private static String of(String reference) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(("form " + reference).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static final class Token implements CsrfToken {

        private static final long serialVersionUID = 1L;

        private final String reference;
        private final CsrfToken token;

        Token(String reference) {
            this.reference = reference;
            this.token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", of(reference));
        }

        @Override
        public String getHeaderName() {
            return token.getHeaderName();
        }

        @Override
        public String getParameterName() {
            return token.getParameterName();
        }

        @Override
        public String getToken() {
            return token.getToken();
        }
    }
}
