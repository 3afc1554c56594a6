package be.ligneclaire.core.rating;

/// Bits that say what an event made happen; [Alerts] turns them into words. Plain numbers, since almost
/// every event has none and rating must not pay for the few.
public final class Signal {

    /// Nothing happened.
    public static final int NONE = 0;

    /// The first use beyond the included calls of the month (`usage.overage-alert`).
    public static final int CALLS_EXCEEDED = 1;

    /// The first use beyond the included SMS.
    public static final int SMS_EXCEEDED = 1 << 1;

    /// The first use beyond the included data.
    public static final int DATA_EXCEEDED = 1 << 2;

    /// The first use beyond an option's minutes to a zone.
    public static final int ZONE_EXCEEDED = 1 << 3;

    /// The first use beyond the 3000 minutes of a fixed line.
    public static final int FIXED_EXCEEDED = 1 << 4;

    /// A level of the charges outside the bundle: cap, alert or the hundred euro.
    public static final int OUTSIDE_LEVEL = 1 << 5;

    /// A level of the roaming data ladder.
    public static final int ROAMING_LEVEL = 1 << 6;

    /// A limit of normal use at which the network blocks.
    public static final int NORMAL_USE = 1 << 7;

    /// A share of an allowance at which the customer asked to be told.
    public static final int EARLY = 1 << 8;

    private Signal() {}
}
