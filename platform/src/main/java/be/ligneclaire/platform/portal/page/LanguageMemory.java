package be.ligneclaire.platform.portal.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/// Remembers the language that was read last, for the next visit without a language in the address.
final class LanguageMemory implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            Languages.ofPath(request.getRequestURI())
                    .filter(language -> !Languages.remembers(request, language))
                    .ifPresent(language -> response.addHeader(
                            HttpHeaders.SET_COOKIE,
                            ResponseCookie.from(Languages.cookieName(request), language.code())
                                    .path("/")
                                    .maxAge(Duration.ofDays(365))
                                    .httpOnly(true)
                                    .secure(request.isSecure())
                                    .sameSite("Lax")
                                    .build()
                                    .toString()));
        }
        return true;
    }
}
