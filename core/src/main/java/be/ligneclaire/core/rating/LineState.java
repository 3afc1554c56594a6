package be.ligneclaire.core.rating;

import be.ligneclaire.core.tariff.Zone;

/// What a line has used and owes in one calendar month (`usage.no-carry-over`): a new month begins with
/// [#EMPTY].
///
/// @param seconds of calls that the bundle covers, actual seconds
/// @param messages SMS that the bundle covers
/// @param kilobytes data that the bundle covers
/// @param zone1 seconds of calls to zone 1 that an option covers; zone2 and zone3 likewise
/// @param fixed seconds of fixed calls that count towards normal use (`usage.normal-fixed`)
/// @param calls seconds of outgoing calls towards normal mobile use
/// @param sent SMS sent, towards normal use
/// @param received SMS received
/// @param outside charged outside the bundle in 10⁻¹⁰ euro, without roaming data (`usage.cap-default`)
/// @param roaming roaming data in 10⁻¹⁰ euro, a record that crosses a blocking level counted whole
/// (`roaming.data-cap.first`)
/// @param told which allowances were exceeded before, a set of [Signal] bits, and [#ROAMING_BLOCKED]
public record LineState(
        long seconds,
        long messages,
        long kilobytes,
        long zone1,
        long zone2,
        long zone3,
        long fixed,
        long calls,
        long sent,
        long received,
        long outside,
        long roaming,
        int told) {

    /// The first of the month.
    public static final LineState EMPTY = new LineState(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// In `told`: roaming data is blocked until the customer asks to go on.
    public static final int ROAMING_BLOCKED = 1 << 30;

    /// Whether roaming data is blocked.
    public boolean isRoamingBlocked() {
        return (told & ROAMING_BLOCKED) != 0;
    }

    /// The month after the customer asked to go on (`roaming.data-cap.first`).
    public LineState roamingGoesOn() {
        return with(outside, roaming, told & ~ROAMING_BLOCKED);
    }

    LineState plusSeconds(long more) {
        return new LineState(
                seconds + more,
                messages,
                kilobytes,
                zone1,
                zone2,
                zone3,
                fixed,
                calls,
                sent,
                received,
                outside,
                roaming,
                told);
    }

    LineState plusMessage() {
        return new LineState(
                seconds,
                messages + 1,
                kilobytes,
                zone1,
                zone2,
                zone3,
                fixed,
                calls,
                sent,
                received,
                outside,
                roaming,
                told);
    }

    LineState plusKilobytes(long more) {
        return new LineState(
                seconds,
                messages,
                kilobytes + more,
                zone1,
                zone2,
                zone3,
                fixed,
                calls,
                sent,
                received,
                outside,
                roaming,
                told);
    }

    LineState plusZone(Zone zone, long more) {
        return new LineState(
                seconds,
                messages,
                kilobytes,
                zone == Zone.ZONE_1 ? zone1 + more : zone1,
                zone == Zone.ZONE_2 ? zone2 + more : zone2,
                zone == Zone.ZONE_3 ? zone3 + more : zone3,
                fixed,
                calls,
                sent,
                received,
                outside,
                roaming,
                told);
    }

    LineState plusFixed(long more) {
        return new LineState(
                seconds,
                messages,
                kilobytes,
                zone1,
                zone2,
                zone3,
                fixed + more,
                calls,
                sent,
                received,
                outside,
                roaming,
                told);
    }

    LineState plusCalls(long more) {
        return new LineState(
                seconds,
                messages,
                kilobytes,
                zone1,
                zone2,
                zone3,
                fixed,
                calls + more,
                sent,
                received,
                outside,
                roaming,
                told);
    }

    LineState plusSent() {
        return new LineState(
                seconds, messages, kilobytes, zone1, zone2, zone3, fixed, calls, sent + 1, received, outside, roaming,
                told);
    }

    LineState plusReceived() {
        return new LineState(
                seconds,
                messages,
                kilobytes,
                zone1,
                zone2,
                zone3,
                fixed,
                calls,
                sent,
                received + 1,
                outside,
                roaming,
                told);
    }

    LineState with(long newOutside, long newRoaming, int newTold) {
        return new LineState(
                seconds,
                messages,
                kilobytes,
                zone1,
                zone2,
                zone3,
                fixed,
                calls,
                sent,
                received,
                newOutside,
                newRoaming,
                newTold);
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
