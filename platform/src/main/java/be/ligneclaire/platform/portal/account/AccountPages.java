package be.ligneclaire.platform.portal.account;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.visit.Visitor;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who the customer is (`portal.view-account`).
@Controller
class AccountPages {

    private final PageWords words;

    AccountPages(PageWords words) {
        this.words = words;
    }

    @GetMapping(Paths.MY + "/account")
    String account(Language language, Visitor visitor, Model model) {
        var customer = visitor.customer();
        model.addAttribute(
                "account",
                new AccountView(
                        customer.name(),
                        customer.number(),
                        visitor.membership().email(),
                        customer.email(),
                        words.of(language, "role." + visitor.role().name().toLowerCase(Locale.ROOT)),
                        words.of(language, "language." + customer.language().code()),
                        words.of(
                                language,
                                "account.pays." + customer.paysBy().name().toLowerCase(Locale.ROOT))));
        return "portal/account";
    }

    /// @param login the address that signs in
    /// @param email the address that messages go to
    record AccountView(
            String name, String number, String login, String email, String role, String language, String paysBy) {}
}
