package be.ligneclaire.core.rules.privacy;

import static be.ligneclaire.core.terms.RuleId.PRIVACY_COOKIE_CATEGORIES;

import be.ligneclaire.core.rules.privacy.CookieConsent.Category;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.List;
import java.util.Set;

/// The four categories of cookies and what depends on them.
///
/// Source: the cookie notice (fr, portal). Login through a third party belongs to the social category and
/// is offered only when that is accepted; the ordinary login always is.
@Implements(PRIVACY_COOKIE_CATEGORIES)
public final class CookieCategories {

    private CookieCategories() {}

    /// The categories that may be set.
    public static Finding<List<Category>> set(Edition edition, Set<Category> accepted) {
        return CookieConsent.set(Working.of(PRIVACY_COOKIE_CATEGORIES, edition), accepted);
    }

    /// Whether login through a third party is offered.
    public static boolean thirdPartyLogin(Set<Category> accepted) {
        return accepted.contains(Category.SOCIAL);
    }
}
