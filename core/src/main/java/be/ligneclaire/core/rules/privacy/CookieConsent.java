package be.ligneclaire.core.rules.privacy;

import static be.ligneclaire.core.terms.RuleId.PRIVACY_COOKIE_CONSENT;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which cookies may be set after a choice, or without one.
///
/// ```
/// necessary, always; analytics, social, advertising only if chosen
/// ```
///
/// Source: the cookie notice (fr, portal). Reading: closing the banner is no consent; a category left out
/// of the choice counts as refused.
@Implements(PRIVACY_COOKIE_CONSENT)
public final class CookieConsent {

    private CookieConsent() {}

    /// The categories, in the order in which they are listed.
    public enum Category {
        NECESSARY,
        ANALYTICS,
        SOCIAL,
        ADVERTISING;

        /// `analytics`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The categories that may be set when these optional ones were accepted.
    public static Finding<List<Category>> set(Edition edition, Set<Category> accepted) {
        return set(Working.of(PRIVACY_COOKIE_CONSENT, edition), accepted);
    }

    static Finding<List<Category>> set(Working working, Set<Category> accepted) {
        var set = Arrays.stream(Category.values())
                .filter(category -> category == Category.NECESSARY || accepted.contains(category))
                .toList();
        for (var category : Category.values()) {
            working.flag(category.word(), set.contains(category));
        }
        return working.found(set, set.stream().map(Category::word).collect(Collectors.joining(" + ")));
    }
}
