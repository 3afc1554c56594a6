package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_OUTSIDE_EEA;

import be.ligneclaire.core.rating.Covered;
import be.ligneclaire.core.tariff.Zone;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Calls to, and use in, places outside the EEA, ships and aircraft included: by the price list.
///
/// ```
/// visited in Belgium or the EEA: extra if the other number lies outside the EEA
/// visited elsewhere:             extra, whatever the other number
/// ```
///
/// Source: fr CP-M 3, nl BV 2.6, en ST 3.7. A vessel in a harbour that uses a land network is where the
/// network is; on a network of its own it is non-terrestrial (`XN`).
@Implements(CHARGING_OUTSIDE_EEA)
public final class OutsideEea {

    private OutsideEea() {}

    /// Whether use there, towards there, is an extra by the price list.
    ///
    /// @param visited two capital letters, `XN` for non-terrestrial networks
    /// @param called the same
    public static Finding<Boolean> isExtra(Edition edition, String visited, String called) {
        boolean away = isOutside(edition, visited);
        boolean extra = away || isOutside(edition, called);
        return Working.of(CHARGING_OUTSIDE_EEA, edition)
                .word("visited", visited)
                .word("called", called)
                .found(extra, visited + " → " + called + (extra ? ": price list" : ": inside"));
    }

    /// The zone whose price counts: of the territory visited outside the EEA, else of the number called.
    public static Zone zone(Zone visited, Zone called) {
        return visited == Zone.NATIONAL || visited == Zone.ZONE_1 ? Covered.zone(visited, called) : visited;
    }

    private static boolean isOutside(Edition edition, String territory) {
        return !territory.equals("BE") && !EeaList.contains(edition, territory);
    }
}
