package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.CATALOG_TV_PREREQUISITE;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Television comes with Internet, with Internet and mobile, or with mobile, and ends with the last of
/// them.
///
/// Source: en ST 2.2; the later editions sell no television and say nothing.
@Implements(CATALOG_TV_PREREQUISITE)
public final class TvPrerequisite {

    private TvPrerequisite() {}

    /// Whether television may be ordered or kept beside these services.
    public static boolean allowed(Edition edition, boolean hasInternet, boolean hasMobile) {
        return find(edition, hasInternet, hasMobile).value();
    }

    /// The answer, with its explanation.
    public static Finding<Boolean> find(Edition edition, boolean hasInternet, boolean hasMobile) {
        var bases = edition.words(CATALOG_TV_PREREQUISITE, "allowed_bases");
        var base = hasInternet ? hasMobile ? "internet+mobile" : "internet" : hasMobile ? "mobile" : "none";
        var allowed = bases.contains(base);
        return Working.of(CATALOG_TV_PREREQUISITE, edition)
                .flag("has_internet", hasInternet)
                .flag("has_mobile", hasMobile)
                .word("base", base)
                .found(allowed, base + (allowed ? " ∈ " : " ∉ ") + "{" + String.join(", ", bases) + "}");
    }
}
