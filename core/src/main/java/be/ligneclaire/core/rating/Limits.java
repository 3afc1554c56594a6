package be.ligneclaire.core.rating;

import java.util.Arrays;

/// What stops or announces charges outside the bundle on a line in a month. Immutable; a line without
/// blocks shares one of these with many others.
///
/// @param cap of the month in 10⁻¹⁰ euro, [#NO_LIMIT] for none (`usage.cap-default`, `usage.cap-change`)
/// @param alert the regulator's alert, 50, 75 or 100 euro in 10⁻¹⁰ euro, or [#NO_LIMIT]; never blocks
/// @param early the percentage of an allowance at which the customer asked to be told; 0 never
/// @param outside when use outside the bundle was blocked: pairs of seconds since 1970, from (included)
/// until (excluded), [Long#MAX_VALUE] while it lasts
/// @param roaming when roaming data was blocked, likewise
public record Limits(long cap, long alert, int early, long[] outside, long[] roaming) {

    /// No such limit.
    public static final long NO_LIMIT = Long.MAX_VALUE;

    private static final long[] NEVER = {};

    /// Nothing is limited.
    public static final Limits NONE = new Limits(NO_LIMIT, NO_LIMIT, 0, NEVER, NEVER);

    /// A line's settings, nothing blocked.
    public Limits(long cap, long alert, int early) {
        this(cap, alert, early, NEVER, NEVER);
    }

    /// Whether use outside the bundle that began then was blocked.
    public boolean blocksOutside(long start) {
        return outside.length > 0 && lies(outside, start);
    }

    /// Whether roaming data that began then was blocked.
    public boolean blocksRoaming(long start) {
        return roaming.length > 0 && lies(roaming, start);
    }

    /// With a further block of use outside the bundle.
    public Limits plusOutside(long from, long until) {
        return new Limits(cap, alert, early, plus(outside, from, until), roaming);
    }

    /// With a further block of roaming data.
    public Limits plusRoaming(long from, long until) {
        return new Limits(cap, alert, early, outside, plus(roaming, from, until));
    }

    private static boolean lies(long[] stretches, long start) {
        for (int i = 0; i < stretches.length; i += 2) {
            if (start >= stretches[i] && start < stretches[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static long[] plus(long[] stretches, long from, long until) {
        var more = Arrays.copyOf(stretches, stretches.length + 2);
        more[stretches.length] = from;
        more[stretches.length + 1] = until;
        return more;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Limits that
                && cap == that.cap
                && alert == that.alert
                && early == that.early
                && Arrays.equals(outside, that.outside)
                && Arrays.equals(roaming, that.roaming);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(cap) * 31 + Arrays.hashCode(outside) + Arrays.hashCode(roaming);
    }

    @Override
    public String toString() {
        return "Limits[cap=" + cap + ", alert=" + alert + ", early=" + early + ", outside=" + Arrays.toString(outside)
                + ", roaming=" + Arrays.toString(roaming) + "]";
    }
}
