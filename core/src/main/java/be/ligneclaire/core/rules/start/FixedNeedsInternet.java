package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.CATALOG_FIXED_NEEDS_INTERNET;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Fixed telephony is sold only with an Internet subscription at the same address (fr); en and nl do not
/// ask for it.
///
/// Source: fr CP-F 1. Cancelling Internet under fr ends fixed telephony on the same date, after a warning.
@Implements(CATALOG_FIXED_NEEDS_INTERNET)
public final class FixedNeedsInternet {

    private FixedNeedsInternet() {}

    /// Whether fixed telephony may be ordered or kept.
    public static boolean allowed(Edition edition, boolean hasInternet) {
        return hasInternet || !required(edition);
    }

    /// Whether the edition ties fixed telephony to Internet.
    public static boolean required(Edition edition) {
        return edition.flag(CATALOG_FIXED_NEEDS_INTERNET, "required");
    }

    /// The answer for an order, with its explanation.
    public static Finding<Boolean> find(Edition edition, boolean ordersFixed, boolean hasInternet) {
        var accepted = !ordersFixed || allowed(edition, hasInternet);
        return Working.of(CATALOG_FIXED_NEEDS_INTERNET, edition)
                .flag("orders_fixed", ordersFixed)
                .flag("has_internet", hasInternet)
                .flag("required", required(edition))
                .found(accepted, accepted ? "→ accepted" : "fixed ∧ required ∧ ¬ internet → refused");
    }
}
