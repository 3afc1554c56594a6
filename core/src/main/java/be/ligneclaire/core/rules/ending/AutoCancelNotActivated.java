package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_AUTO_CANCEL_NOT_ACTIVATED;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.DayCounting;
import java.time.LocalDate;

/// A SIM or eSIM that is not activated in time after its receipt ends the mobile contract by itself.
///
/// ```
/// last day  = day of receipt + 30 days (en, nl) or + 90 days (fr)
/// cancelled = the day after
/// ```
///
/// Source: fr CG 5.3, nl 5.4, en 5.4. Activation on the last day is in time; activation after it changes
/// nothing. The day is not moved by a day off. Without evidence of receipt nothing is cancelled. No fee was
/// ever due.
///
/// Example: received on 1 October 2024 under en: last day 31 October, cancelled on 1 November.
@Implements(CONTRACT_AUTO_CANCEL_NOT_ACTIVATED)
public final class AutoCancelNotActivated {

    private AutoCancelNotActivated() {}

    /// The last day in time; the contract ends by itself on the day after.
    public static LocalDate lastDay(Edition edition, LocalDate received) {
        return find(edition, received).value();
    }

    /// The last day in time, with its explanation.
    public static Finding<LocalDate> find(Edition edition, LocalDate received) {
        var days = edition.number(CONTRACT_AUTO_CANCEL_NOT_ACTIVATED, "days");
        var lastDay = DayCounting.lastDay(received, days);
        return Working.of(CONTRACT_AUTO_CANCEL_NOT_ACTIVATED, edition)
                .date("sim_received", received)
                .days("days", days)
                .date("last_day", lastDay)
                .found(lastDay, received + " + " + days + " = " + lastDay);
    }
}
