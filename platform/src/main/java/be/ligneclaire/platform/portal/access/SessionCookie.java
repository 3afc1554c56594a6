package be.ligneclaire.platform.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The session's cookie (`security.md` B9): `__Host-session`, secure; on plain HTTP over the loopback
/// address the same without prefix and without `Secure`, since a browser would not keep it otherwise.
public class SessionCookie implements CookieSerializer {

    private final DefaultCookieSerializer secure = serializer("__Host-session", true);
    private final DefaultCookieSerializer loopback = serializer("session", false);

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return isPlainLoopback(request) ? loopback : secure;
    }

    /// Whether the request came without encryption over this machine's own address.
    public static boolean isPlainLoopback(HttpServletRequest request) {
        try {
            // An address, not a name: nothing is looked up.
            return !request.isSecure()
                    && InetAddress.getByName(request.getLocalAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static DefaultCookieSerializer serializer(String name, boolean isSecure) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setCookiePath("/");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setUseSecureCookie(isSecure);
        serializer.setSameSite("Lax");
        return serializer;
    }
}
