package be.ligneclaire.core.rules.suspension;

import static be.ligneclaire.core.terms.RuleId.ORDERING_LIMITATION_EFFECT;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.Locale;

/// What a limited service still does.
///
/// ```
/// emergency number                          always, in every edition
/// third-party paid service, out of bundle   never while limited
/// inside the bundle                         en, nl: yes; fr: no, emergency numbers only
/// ```
///
/// Source: fr CG 4, nl 4, en 4.
@Implements(ORDERING_LIMITATION_EFFECT)
public final class LimitationEffect {

    private LimitationEffect() {}

    /// What is attempted.
    public enum Use {
        INSIDE_BUNDLE,
        OUTSIDE_BUNDLE,
        THIRD_PARTY,
        EMERGENCY
    }

    /// Whether it is possible.
    public static boolean possible(Edition edition, boolean limited, Use use) {
        return find(edition, limited, use).value();
    }

    /// The answer, with its explanation.
    public static Finding<Boolean> find(Edition edition, boolean limited, Use use) {
        var possible = !limited
                || use == Use.EMERGENCY
                || use == Use.INSIDE_BUNDLE && edition.flag(ORDERING_LIMITATION_EFFECT, "bundle_usable");
        return Working.of(ORDERING_LIMITATION_EFFECT, edition)
                .flag("limited", limited)
                .word("use", use.name().toLowerCase(Locale.ROOT))
                .found(possible, "limited: " + limited + " → " + possible);
    }
}
