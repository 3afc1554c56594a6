package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.TV_GEO_RESTRICTION;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.Optional;

/// Where television can be watched: in Belgium and the territories of `usage.eea-list`.
///
/// Source: en ST 2.5 (the EEA countries). Reading: the only list in the terms is meant. An unknown place is
/// denied with an explanation.
@Implements(TV_GEO_RESTRICTION)
public final class GeoRestriction {

    private GeoRestriction() {}

    /// Whether it can be watched there.
    ///
    /// @param territory empty where unknown
    public static Finding<Boolean> allowed(Edition edition, Optional<String> territory) {
        var allowed = territory
                .filter(code -> code.equals("BE") || EeaList.contains(edition, code))
                .isPresent();
        return Working.of(TV_GEO_RESTRICTION, edition)
                .word("viewer_territory", territory.orElse("–"))
                .found(allowed, territory.orElse("–") + (allowed ? " ∈ " : " ∉ ") + "BE + EEA");
    }
}
