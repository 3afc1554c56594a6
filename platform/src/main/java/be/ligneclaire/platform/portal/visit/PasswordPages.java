package be.ligneclaire.platform.portal.visit;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.identity.Identity.PasswordProblem;
import be.ligneclaire.platform.identity.Identity.Reset;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.PageWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A forgotten password: ask for a link by e-mail, then choose another password with it (`security.md` B3,
/// B5). Whether an address has a login is never said. Opening the link uses nothing up, so that a mail
/// scanner may look at it; only the form does.
@Controller
class PasswordPages {

    private static final int LONGEST_ADDRESS = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Identity identity;
    private final PageWords words;

    PasswordPages(Identity identity, PageWords words) {
        this.identity = identity;
        this.words = words;
    }

    @ModelAttribute("limits")
    Limits limits() {
        return new Limits(Identity.SHORTEST_PASSWORD, Identity.LONGEST_PASSWORD, Identity.RESET_LINK_LIFE.toMinutes());
    }

    @GetMapping(Paths.LANG + "/password")
    String ask(Model model) {
        model.addAttribute("ask", new AskForm("", false));
        return "portal/password";
    }

    @PostMapping(Paths.LANG + "/password")
    String send(
            Language language,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response,
            Model model) {
        var address = email.strip();
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("ask", new AskForm(address.length() > LONGEST_ADDRESS ? "" : address, true));
            return "portal/password";
        }
        identity.requestReset(address);
        return "redirect:/" + language.code() + "/password/sent";
    }

    @GetMapping(Paths.LANG + "/password/sent")
    String sent() {
        return "portal/password-sent";
    }

    @GetMapping(Paths.LANG + "/password/new")
    String choose(@RequestParam(defaultValue = "") String token, HttpServletResponse response, Model model) {
        if (!identity.isAlive(token)) {
            return dead(response);
        }
        model.addAttribute("choice", new ChoiceForm(token, Optional.empty()));
        return "portal/password-new";
    }

    @PostMapping(Paths.LANG + "/password/new")
    String change(
            Language language,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model model) {
        return switch (identity.resetPassword(token, password)) {
            case Reset.Changed _ -> "redirect:/" + language.code() + "/login?changed";
            case Reset.LinkIsDead _ -> dead(response);
            case Reset.NotAllowed(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("choice", new ChoiceForm(token, Optional.of(problem(language, why))));
                yield "portal/password-new";
            }
        };
    }

    private String problem(Language language, PasswordProblem why) {
        return words.of(
                language,
                "password.problem." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Identity.SHORTEST_PASSWORD,
                Identity.LONGEST_PASSWORD);
    }

    private static String dead(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "portal/password-dead";
    }

    /// @param email kept after a failure
    /// @param failed whether it is not an e-mail address
    record AskForm(String email, boolean failed) {}

    /// @param token of the link; the password is never kept
    /// @param problem how to choose better, when it was not allowed
    record ChoiceForm(String token, Optional<String> problem) {}

    /// The numbers that the pages name.
    record Limits(int shortest, int longest, long minutes) {}
}
