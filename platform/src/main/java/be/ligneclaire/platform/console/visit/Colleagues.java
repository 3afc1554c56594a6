package be.ligneclaire.platform.console.visit;

import be.ligneclaire.platform.console.access.ConsoleCookie;
import be.ligneclaire.platform.identity.Staff;
import be.ligneclaire.platform.identity.Staff.Colleague;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds the colleague of a request. What a page asks by itself does not use the session, so that a screen
/// that was left alone goes idle.
@Component
public class Colleagues {

    private static final String FOUND = Colleagues.class.getName();

    private final Staff staff;
    private final ConsoleCookie cookie;

    Colleagues(Staff staff, ConsoleCookie cookie) {
        this.staff = staff;
        this.cookie = cookie;
    }

    /// Empty when nobody is signed in, and when the session or the account ended.
    public Optional<Colleague> current(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Colleague colleague) {
            return Optional.of(colleague);
        }
        var asksByItself = "true".equals(request.getHeader("HX-Request"));
        var found =
                cookie.reference(request).flatMap(session -> asksByItself ? staff.look(session) : staff.use(session));
        found.ifPresent(colleague -> request.setAttribute(FOUND, colleague));
        return found;
    }
}
