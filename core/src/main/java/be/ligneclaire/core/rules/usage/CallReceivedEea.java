package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.CHARGING_CALL_RECEIVED_EEA;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Mobile calls received in the EEA.
///
/// Source: nl BV 2.6 counts them per started minute at the price list; the bundle covers them, so they
/// normally cost nothing. fr and en say nothing: not charged.
///
/// Example: 61 seconds in France: nl two minutes, fr none.
@Implements(CHARGING_CALL_RECEIVED_EEA)
public final class CallReceivedEea {

    private CallReceivedEea() {}

    /// Whether this edition counts them.
    public static boolean counted(Edition edition) {
        return edition.flag(CHARGING_CALL_RECEIVED_EEA, "counted");
    }

    /// The minutes counted.
    public static Finding<Long> minutes(Edition edition, long seconds) {
        var step = edition.number(CHARGING_CALL_RECEIVED_EEA, "step");
        var minutes = counted(edition) ? seconds / step + (seconds % step > 0 ? 1 : 0) : 0;
        return Working.of(CHARGING_CALL_RECEIVED_EEA, edition)
                .count("duration_s", seconds, "s")
                .flag("counted", counted(edition))
                .count("counted_minutes", minutes, "minutes")
                .found(minutes, counted(edition) ? seconds + " / " + step + " → " + minutes : "–");
    }
}
