package be.ligneclaire.platform.portal.account;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Contact;
import be.ligneclaire.platform.identity.Identity.Role;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.visit.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who the customer is (`portal.view-account`), and the language in which we write.
@Controller
class AccountPages {

    /// The channel of the portal, as evidence knows it.
    private static final String CHANNEL = "mydigi";

    private final PageWords words;
    private final Customers customers;

    AccountPages(PageWords words, Customers customers) {
        this.words = words;
        this.customers = customers;
    }

    @GetMapping(Paths.MY + "/account")
    String account(
            Language language, Visitor visitor, @RequestParam(required = false) @Nullable String saved, Model model) {
        model.addAttribute("account", view(language, visitor, saved != null, false));
        return "portal/account";
    }

    /// Changes the language of invoices and messages, and shows the page in it. Sent twice it changes
    /// nothing more.
    @PostMapping(Paths.MY + "/account/language")
    String changeLanguage(
            Language language,
            @RequestParam(defaultValue = "") String to,
            Visitor visitor,
            HttpServletResponse response,
            Model model) {
        var chosen = Language.of(to);
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("account", view(language, visitor, false, true));
            return "portal/account";
        }
        var customer = visitor.customer();
        if (customer.language() != chosen.get()) {
            customers.change(
                    customer.id(),
                    new Contact(chosen.get(), customer.name(), customer.email(), customer.mobile(), customer.address()),
                    visitor.membership().actor(CHANNEL));
        }
        return "redirect:/" + chosen.get().code() + "/my/account?saved";
    }

    private AccountView view(Language language, Visitor visitor, boolean saved, boolean failed) {
        var customer = visitor.customer();
        return new AccountView(
                customer.name(),
                customer.number(),
                visitor.membership().email(),
                words.of(language, "role." + visitor.role().name().toLowerCase(Locale.ROOT)),
                customer.email(),
                words.of(language, "account.pays." + customer.paysBy().name().toLowerCase(Locale.ROOT)),
                words.of(language, "language." + customer.language().code()),
                visitor.role() == Role.USER
                        ? List.of()
                        : Arrays.stream(Language.values())
                                .map(other -> new Choice(
                                        other.code(),
                                        words.of(language, "language." + other.code()),
                                        other == customer.language()))
                                .toList(),
                saved,
                failed);
    }

    /// @param login the address that signs in
    /// @param email the address that messages go to
    /// @param languages to choose from; empty for who may not change it
    /// @param saved whether something was changed just before
    /// @param failed whether no language of ours was chosen
    record AccountView(
            String name,
            String number,
            String login,
            String role,
            String email,
            String paysBy,
            String language,
            List<Choice> languages,
            boolean saved,
            boolean failed) {}

    record Choice(String code, String name, boolean current) {}
}
