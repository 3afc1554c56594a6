package be.ligneclaire.core.rating;

/// Normal use of fixed telephony (`usage.normal-fixed`): 3000 minutes of outgoing calls in a calendar
/// month, in actual seconds.
///
/// National calls count; under en international and special calls count as well. Emergency and free
/// numbers never do. Exactly 3000:00 is still normal.
///
/// Source: fr CP-F 6, nl BV 2.5, en ST 3.5.
/// What lies beyond is charged by `charging.fixed-excess`.
public final class NormalFixedUse {

    private NormalFixedUse() {}

    /// Whether a call counts.
    public static boolean counts(EditionRates rates, boolean national) {
        return national || rates.fixedCountsAll();
    }
}
