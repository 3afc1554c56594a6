package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.CATALOG_OPTION_DEPENDENCY;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// An option exists only with its main service and ends with it.
///
/// Source: fr CG 1, nl 1, en 1. It holds at the order and at every change of plan.
@Implements(CATALOG_OPTION_DEPENDENCY)
public final class OptionDependency {

    private OptionDependency() {}

    /// Whether the option may be ordered or kept.
    public static boolean allowed(Edition edition, boolean hasMainService) {
        return find(edition, hasMainService).value();
    }

    /// The answer, with its explanation.
    public static Finding<Boolean> find(Edition edition, boolean hasMainService) {
        return Working.of(CATALOG_OPTION_DEPENDENCY, edition)
                .flag("has_main_service", hasMainService)
                .found(hasMainService, hasMainService ? "main service → allowed" : "no main service → refused");
    }
}
