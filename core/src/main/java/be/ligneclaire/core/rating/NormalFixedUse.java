package be.ligneclaire.core.rating;

/// Normal use of fixed telephony (`usage.normal-fixed`): 3000 minutes of outgoing calls in a calendar
/// month, in actual seconds.
///
/// National calls count; under en international and special calls count as well. Emergency and free
/// numbers never do. Exactly 3000:00 is still normal.
///
/// Source: fr CP-F 6, nl BV 2.5, en ST 3.5.
/// Not here yet: what lies beyond (`charging.fixed-excess`).
///
/// Example: 2999:00 used, a call of 60 seconds is within, one of 61 goes beyond.
public final class NormalFixedUse {

    private NormalFixedUse() {}

    /// Whether a call of so many seconds stays within normal use.
    ///
    /// @param used seconds of the month before it
    public static boolean holds(EditionRates rates, long used, long duration) {
        return used + duration <= rates.fixedSeconds();
    }

    /// Whether a call counts.
    public static boolean counts(EditionRates rates, boolean national) {
        return national || rates.fixedCountsAll();
    }
}
