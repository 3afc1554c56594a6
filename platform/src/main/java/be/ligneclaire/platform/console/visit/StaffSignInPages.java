package be.ligneclaire.platform.console.visit;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.console.access.ConsoleCookie;
import be.ligneclaire.platform.console.access.ConsoleRoutes;
import be.ligneclaire.platform.identity.Staff;
import be.ligneclaire.platform.identity.Staff.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in at the console with a password and a code, and out.
@Controller
class StaffSignInPages {

    private static final int LONGEST_INPUT = 200;

    private final Staff staff;
    private final Colleagues colleagues;
    private final ConsoleCookie cookie;

    StaffSignInPages(Staff staff, Colleagues colleagues, ConsoleCookie cookie) {
        this.staff = staff;
        this.colleagues = colleagues;
        this.cookie = cookie;
    }

    @GetMapping(ConsoleRoutes.AGENT + "/login")
    String form(
            Language language, @RequestParam(defaultValue = "") String next, HttpServletRequest request, Model model) {
        if (colleagues.current(request).isPresent()) {
            return after(language, next);
        }
        model.addAttribute("login", new LoginForm("", NextAgentPage.of(next).orElse(""), false, Optional.empty()));
        return "console/login";
    }

    @PostMapping(ConsoleRoutes.AGENT + "/login")
    String signIn(
            Language language, Given given, HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (check(given, request)) {
            case SignIn.SignedIn(var session, var _) -> {
                cookie.reference(request).ifPresent(staff::signOut);
                cookie.write(session, request, response);
                yield after(language, given.next());
            }
            case SignIn.NotRight _ ->
                refused(given, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
            case SignIn.Wait(var until) -> {
                var hour = Formats.time(
                        Brussels.offset(until).toLocalTime().plusMinutes(1).truncatedTo(ChronoUnit.MINUTES));
                yield refused(given, Optional.of(hour), HttpStatus.TOO_MANY_REQUESTS, response, model);
            }
        };
    }

    @PostMapping(ConsoleRoutes.AGENT + "/logout")
    String signOut(Language language, HttpServletRequest request, HttpServletResponse response) {
        cookie.reference(request).ifPresent(staff::signOut);
        cookie.forget(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/" + language.code() + "/agent/login";
    }

    private SignIn check(Given given, HttpServletRequest request) {
        return given.isPlausible()
                ? staff.signIn(given.email(), given.password(), given.code(), request.getRemoteAddr())
                : new SignIn.NotRight();
    }

    private static String refused(
            Given given, Optional<String> waitUntil, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        var kept = given.isPlausible() ? given.email().strip() : "";
        model.addAttribute(
                "login", new LoginForm(kept, NextAgentPage.of(given.next()).orElse(""), true, waitUntil));
        return "console/login";
    }

    private static String after(Language language, String next) {
        return "redirect:" + NextAgentPage.of(next).orElse("/" + language.code() + "/agent");
    }

    /// What was filled in; the form binds these and nothing else.
    record Given(String email, String password, String code, String next) {

        /// @param email each part is empty text where the form left it out
        Given(
                @org.jspecify.annotations.Nullable String email,
                @org.jspecify.annotations.Nullable String password,
                @org.jspecify.annotations.Nullable String code,
                @org.jspecify.annotations.Nullable String next) {
            this.email = email == null ? "" : email;
            this.password = password == null ? "" : password;
            this.code = code == null ? "" : code;
            this.next = next == null ? "" : next;
        }

        boolean isPlausible() {
            return email.length() <= LONGEST_INPUT
                    && password.length() <= LONGEST_INPUT
                    && code.length() <= LONGEST_INPUT;
        }
    }

    /// @param email kept after a failure; password and code never are
    /// @param waitUntil the time from which another attempt is answered, after too many
    record LoginForm(String email, String next, boolean failed, Optional<String> waitUntil) {}
}
