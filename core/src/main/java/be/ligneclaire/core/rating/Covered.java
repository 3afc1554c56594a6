package be.ligneclaire.core.rating;

import static be.ligneclaire.core.terms.RuleId.USAGE_INCLUSIONS_BELGIUM;

import be.ligneclaire.core.rules.usage.EeaList;
import be.ligneclaire.core.tariff.Zone;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// What the mobile bundle covers (`usage.inclusions-eea` too): towards which zone an event counts as
/// national.
///
/// ```
/// in Belgium:  towards Belgium                       → national, covered
/// in the EEA:  towards Belgium and towards the EEA   → national, covered
/// otherwise:   the zone of the number called, by price list, never covered (an option may cover a zone)
/// ```
///
/// Source: fr CP-M 3, nl BV 2.6, en ST 3.7.
/// Reading: a call from Belgium to another EEA country is international, since the Belgian part covers
/// Belgian networks only. While in the EEA, calls elsewhere cost what they cost from Belgium.
///
/// Example: Paris to Madrid is national, Brussels to Madrid is zone 1, Paris to New York is zone 2.
@Implements(USAGE_INCLUSIONS_BELGIUM)
public final class Covered {

    private Covered() {}

    /// The zone an event counts for.
    ///
    /// @param visited national or zone 1
    /// @param called the zone of the other number's territory
    public static Zone zone(Zone visited, Zone called) {
        return visited == Zone.ZONE_1 && called == Zone.ZONE_1 ? Zone.NATIONAL : called;
    }

    /// Whether a call or SMS is covered, with its explanation.
    ///
    /// @param visited the territory of the network used, Belgium or one of `usage.eea-list`
    /// @param called the territory of the other number
    public static Finding<Boolean> find(Edition edition, String visited, String called) {
        var covered = zone(zoneOf(visited), zoneOf(called)) == Zone.NATIONAL;
        return Working.of(USAGE_INCLUSIONS_BELGIUM, edition)
                .word("visited", visited)
                .word("called", called)
                .found(covered, visited + " → " + called + (covered ? ": bundle" : ": price list"));
    }

    private static Zone zoneOf(String territory) {
        if (territory.equals("BE")) {
            return Zone.NATIONAL;
        }
        return EeaList.contains(territory) ? Zone.ZONE_1 : Zone.ZONE_3;
    }
}
