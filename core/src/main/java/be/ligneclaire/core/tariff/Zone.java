package be.ligneclaire.core.tariff;

import java.util.Optional;

/// A zone of the price list. Of a dialled number it is the zone of its territory, of roaming that of
/// the territory visited.
public enum Zone {
    NATIONAL("national"),
    ZONE_1("zone-1"),
    ZONE_2("zone-2"),
    ZONE_3("zone-3"),
    NON_TERRESTRIAL("non-terrestrial");

    private final String word;

    Zone(String word) {
        this.word = word;
    }

    /// `zone-1`, as price lists write it.
    public String word() {
        return word;
    }

    /// The zone with this word.
    public static Optional<Zone> of(String word) {
        for (var zone : values()) {
            if (zone.word.equals(word)) {
                return Optional.of(zone);
            }
        }
        return Optional.empty();
    }
}
