package be.ligneclaire.platform.portal.visit;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.portal.access.Paths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in and out, and changing to another account of the login.
@Controller
class SignInPages {

    private static final int LONGEST_INPUT = 200;

    private final org.springframework.beans.factory.ObjectProvider<SignIn> signIn;
    private final Visits visits;

    SignInPages(org.springframework.beans.factory.ObjectProvider<SignIn> signIn, Visits visits) {
        this.signIn = signIn;
        this.visits = visits;
    }

    @GetMapping(Paths.LANG + "/login")
    String form(
            Language language,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(required = false) @Nullable String changed,
            HttpServletRequest request,
            Model model) {
        if (visits.current(request).isPresent()) {
            return "redirect:" + NextPage.of(next).orElse("/" + language.code() + "/my");
        }
        model.addAttribute(
                "login", new LoginForm("", NextPage.of(next).orElse(""), false, Optional.empty(), changed != null));
        return "portal/login";
    }

    @PostMapping(Paths.LANG + "/login")
    String signIn(
            Language language,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var known = email.length() <= LONGEST_INPUT && password.length() <= LONGEST_INPUT;
        var answer = known
                ? signIn.getObject().start(email.strip(), password, request, response)
                : new Identity.SignIn.NotRight();
        var after = NextPage.of(next);
        return switch (answer) {
            case Identity.SignIn.SignedIn _ -> "redirect:" + after.orElse("/" + language.code() + "/my");
            case Identity.SignIn.NotRight _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var kept = known ? email.strip() : "";
                model.addAttribute("login", new LoginForm(kept, after.orElse(""), true, Optional.empty(), false));
                yield "portal/login";
            }
            case Identity.SignIn.Wait(var until) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                var hour = Formats.time(
                        Brussels.offset(until).toLocalTime().plusMinutes(1).truncatedTo(ChronoUnit.MINUTES));
                model.addAttribute(
                        "login", new LoginForm(email.strip(), after.orElse(""), true, Optional.of(hour), false));
                yield "portal/login";
            }
        };
    }

    @PostMapping(Paths.LANG + "/logout")
    String signOut(Language language, HttpServletRequest request, HttpServletResponse response) {
        signIn.getObject().end(request, response);
        return "redirect:/" + language.code();
    }

    @PostMapping(Paths.MY + "/account/open")
    String openAccount(Language language, @RequestParam String account, Visitor visitor, HttpServletRequest request) {
        return visits.open(request, visitor, account)
                ? "redirect:/" + language.code() + "/my"
                : "redirect:/" + language.code() + "/my/account";
    }

    /// @param email kept after a failure; the password never is
    /// @param changed whether the password was changed just before
    /// @param waitUntil the time from which another attempt is answered, after too many
    record LoginForm(String email, String next, boolean failed, Optional<String> waitUntil, boolean changed) {}
}
