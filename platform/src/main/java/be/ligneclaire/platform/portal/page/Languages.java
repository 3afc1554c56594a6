package be.ligneclaire.platform.portal.page;

import be.ligneclaire.core.ids.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// Which language a page is in: that of its address; where the address has none, the cookie's, then the
/// browser's, then Dutch (`ux.md` §2.1).
public final class Languages implements LocaleResolver {

    private static final String COOKIE = "lang";
    private static final String SECURE_COOKIE = "__Host-lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address says the language");
    }

    /// The language of the page that was asked for, also while an error is shown in its place.
    public static Language of(HttpServletRequest request) {
        return ofPath(askedPath(request))
                .or(() -> cookie(request))
                .or(() -> browser(request))
                .orElse(Language.NL);
    }

    /// The language that the address names.
    public static Optional<Language> ofPath(String path) {
        var parts = path.split("/", 3);
        return parts.length < 2 ? Optional.empty() : Language.of(parts[1]);
    }

    /// The cookie that remembers the language last read; over HTTPS with the prefix that ties it to this
    /// host.
    static String cookieName(HttpServletRequest request) {
        return request.isSecure() ? SECURE_COOKIE : COOKIE;
    }

    /// Whether the cookie already says so.
    static boolean remembers(HttpServletRequest request, Language language) {
        return cookie(request).filter(remembered -> remembered == language).isPresent();
    }

    /// The path asked for by the browser.
    static String askedPath(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static Optional<Language> cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookieName(request).equals(cookie.getName()))
                        .findFirst()
                        .flatMap(cookie -> Language.of(cookie.getValue()));
    }

    private static Optional<Language> browser(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                        .findFirst();
    }
}
