package be.ligneclaire.platform.portal.page;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.Operator;
import java.util.List;
import java.util.Optional;

/// What stands around a page.
///
/// @param section the menu entry that the page belongs to: `overview`, `invoices`, `usage`, `products`,
///     `help`, or empty
/// @param languages the same page in the four languages
/// @param signedIn the visitor, if one is signed in
public record Frame(
        Language language,
        String section,
        List<LanguageLink> languages,
        Operator operator,
        Optional<SignedIn> signedIn) {

    public Frame {
        languages = List.copyOf(languages);
    }

    /// `nl`, the first part of every address.
    public String lang() {
        return language.code();
    }

    /// @param name in the language itself
    public record LanguageLink(String code, String name, String href, boolean current) {}

    /// @param account the name of the open account
    /// @param canManage whether invoices and products may be seen
    /// @param accounts all accounts of the login when there are several, else empty
    public record SignedIn(String account, boolean canManage, List<AccountChoice> accounts) {}

    /// @param id the public identifier of the account's customer
    public record AccountChoice(String id, String name, boolean open) {}
}
