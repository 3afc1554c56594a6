package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_EEA_LIST;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.Set;

/// The 39 territories in which roaming is as at home: a territory is "EEA" here exactly if it is listed.
///
/// Source: fr CP-M 3, nl BV 2.6, en ST 3.7, the same in all three. Belgium is home and not listed; the
/// United Kingdom and Gibraltar are listed although not members; of Saint Martin the French part (MF).
/// Canary Islands, Madeira and the Azores belong to ES and PT.
///
/// Example: RE (Réunion) yes, CH and MC no.
@Implements(USAGE_EEA_LIST)
public final class EeaList {

    private static final Set<String> TERRITORIES = Set.copyOf(Edition.newest().words(USAGE_EEA_LIST, "territories"));

    private EeaList() {}

    /// Whether the territory with this code (two capital letters, ISO 3166) is listed in the newest
    /// edition; the list is the same in all of them so far.
    public static boolean contains(String territory) {
        return TERRITORIES.contains(territory);
    }

    /// Whether a territory is listed in an edition.
    public static boolean contains(Edition edition, String territory) {
        return edition.words(USAGE_EEA_LIST, "territories").contains(territory);
    }

    /// The codes of the newest edition.
    public static Set<String> territories() {
        return TERRITORIES;
    }

    /// The answer under an edition, with its explanation.
    public static Finding<Boolean> find(Edition edition, String territory) {
        var territories = edition.words(USAGE_EEA_LIST, "territories");
        var listed = territories.contains(territory);
        return Working.of(USAGE_EEA_LIST, edition)
                .word("territory", territory)
                .count("count", territories.size(), "territories")
                .found(listed, territory + (listed ? " ∈ EEA" : " ∉ EEA"));
    }
}
