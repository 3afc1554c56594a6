package be.ligneclaire.platform.console.access;

import be.ligneclaire.platform.portal.access.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The console's one cookie (`security.md` B9): `__Host-console`, secure, sent along with nothing that
/// another site started. It carries the reference of a session or, before signing in, one of nothing that
/// only the form's token is made from. On plain HTTP over the loopback address the prefix and `Secure` are
/// missing, since a browser would not keep it otherwise.
@Component
public class ConsoleCookie {

    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{64}");
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String WRITTEN = ConsoleCookie.class.getName();

    /// What the browser sent, or was given with this answer.
    public Optional<String> reference(HttpServletRequest request) {
        if (request.getAttribute(WRITTEN) instanceof String written) {
            return Optional.of(written).filter(reference -> !reference.isEmpty());
        }
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(jakarta.servlet.http.Cookie::getValue)
                        .filter(value -> REFERENCE.matcher(value).matches())
                        .findFirst();
    }

    /// Gives the browser a reference.
    public void write(String reference, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(WRITTEN, reference);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), reference)
                        .path("/")
                        .httpOnly(true)
                        .secure(!SessionCookie.isPlainLoopback(request))
                        .sameSite("Strict")
                        .maxAge(reference.isEmpty() ? 0 : -1)
                        .build()
                        .toString());
    }

    /// Takes it away.
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        write("", request, response);
    }

    /// A reference of nothing.
    String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String name(HttpServletRequest request) {
        return SessionCookie.isPlainLoopback(request) ? "console" : "__Host-console";
    }
}
