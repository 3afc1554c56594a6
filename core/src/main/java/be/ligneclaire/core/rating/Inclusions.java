package be.ligneclaire.core.rating;

import be.ligneclaire.core.tariff.Zone;

/// What a line's plan and options cover in a month, at the start of an event. A month's inclusions are
/// never reduced pro rata (`usage.no-carry-over`).
///
/// @param seconds of calls, [#UNLIMITED] where the plan sets no limit
/// @param messages SMS, or [#UNLIMITED]
/// @param kilobytes of data, or [#UNLIMITED]
/// @param zone1 seconds of calls to zone 1, from an option; zone2 and zone3 likewise
/// @param premiumBlocked whether an option blocks premium and third-party services
public record Inclusions(
        Access access,
        EditionRates rates,
        long seconds,
        long messages,
        long kilobytes,
        long zone1,
        long zone2,
        long zone3,
        boolean premiumBlocked) {

    /// More than anyone can use.
    public static final long UNLIMITED = Long.MAX_VALUE;

    /// What a line is.
    public enum Access {
        MOBILE,
        INTERNET,
        FIXED,
        TV
    }

    long zone(Zone zone) {
        return switch (zone) {
            case ZONE_1 -> zone1;
            case ZONE_2 -> zone2;
            case ZONE_3 -> zone3;
            case NATIONAL, NON_TERRESTRIAL -> 0;
        };
    }
}
