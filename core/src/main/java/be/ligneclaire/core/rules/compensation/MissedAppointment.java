package be.ligneclaire.core.rules.compensation;

import static be.ligneclaire.core.terms.RuleId.COMPENSATION_MISSED_APPOINTMENT;

import be.ligneclaire.core.rules.Lumps;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.Brussels;
import java.time.Instant;
import java.util.Optional;

/// Thirty euro for an appointment that the technician missed.
///
/// ```
/// compensation = missed appointments × € 30.00
/// missed = the customer was there and the technician did not arrive by the end of the slot
/// ```
///
/// Source: fr CP-I 2, nl 5.3, en 5.3. The visit report decides; no request is needed. Arrival at the exact
/// end of the slot is in time, and so is arrival before it. Reading: for every installation visit, not only
/// with Easy Switch. Nothing where the customer was absent, refused access or moved the appointment before.
///
/// Example: slot 08:00 to 12:00, arrival 12:00: € 0.00; no arrival: € 30.00.
@Implements(COMPENSATION_MISSED_APPOINTMENT)
public final class MissedAppointment {

    private MissedAppointment() {}

    /// For so many appointments known to be missed.
    public static Reckoning of(Edition edition, long missed) {
        return reckon(Working.of(COMPENSATION_MISSED_APPOINTMENT, edition), edition, missed);
    }

    /// For one appointment.
    ///
    /// @param arrival empty if nobody came
    public static Reckoning of(Edition edition, Instant slotEnd, Optional<Instant> arrival, boolean customerPresent) {
        var missed = customerPresent
                && arrival.map(instant -> instant.isAfter(slotEnd)).orElse(true);
        var working = Working.of(COMPENSATION_MISSED_APPOINTMENT, edition)
                .figure("slot_end", Brussels.text(slotEnd), "instant")
                .flag("customer_present", customerPresent);
        arrival.ifPresent(instant -> working.figure("arrival", Brussels.text(instant), "instant"));
        return reckon(working, edition, missed ? 1 : 0);
    }

    private static Reckoning reckon(Working working, Edition edition, long missed) {
        return Lumps.times(
                working,
                "appointments_missed",
                missed,
                "amount",
                edition.euro(COMPENSATION_MISSED_APPOINTMENT, "amount"));
    }
}
