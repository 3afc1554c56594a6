package be.ligneclaire.core.rating;

/// What a line has used of its inclusions in one calendar month (`usage.no-carry-over`): a new month
/// begins with [#EMPTY].
///
/// @param seconds of calls that the bundle covers, actual seconds
/// @param messages SMS that the bundle covers
/// @param kilobytes data that the bundle covers
/// @param zone1 seconds of calls to zone 1 that an option covers; zone2 and zone3 likewise
/// @param fixed seconds of fixed calls that count towards normal use (`usage.normal-fixed`)
public record LineState(long seconds, long messages, long kilobytes, long zone1, long zone2, long zone3, long fixed) {

    /// The first of the month.
    public static final LineState EMPTY = new LineState(0, 0, 0, 0, 0, 0, 0);

    LineState plusSeconds(long more) {
        return new LineState(seconds + more, messages, kilobytes, zone1, zone2, zone3, fixed);
    }

    LineState plusMessage() {
        return new LineState(seconds, messages + 1, kilobytes, zone1, zone2, zone3, fixed);
    }

    LineState plusKilobytes(long more) {
        return new LineState(seconds, messages, kilobytes + more, zone1, zone2, zone3, fixed);
    }

    LineState plusZone(be.ligneclaire.core.tariff.Zone zone, long more) {
        return switch (zone) {
            case ZONE_1 -> new LineState(seconds, messages, kilobytes, zone1 + more, zone2, zone3, fixed);
            case ZONE_2 -> new LineState(seconds, messages, kilobytes, zone1, zone2 + more, zone3, fixed);
            case ZONE_3 -> new LineState(seconds, messages, kilobytes, zone1, zone2, zone3 + more, fixed);
            case NATIONAL, NON_TERRESTRIAL -> this;
        };
    }

    LineState plusFixed(long more) {
        return new LineState(seconds, messages, kilobytes, zone1, zone2, zone3, fixed + more);
    }

    long zone(be.ligneclaire.core.tariff.Zone zone) {
        return switch (zone) {
            case ZONE_1 -> zone1;
            case ZONE_2 -> zone2;
            case ZONE_3 -> zone3;
            case NATIONAL, NON_TERRESTRIAL -> 0;
        };
    }
}
