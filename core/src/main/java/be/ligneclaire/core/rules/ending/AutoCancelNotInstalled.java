package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_AUTO_CANCEL_NOT_INSTALLED;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.DayCounting;
import java.time.LocalDate;

/// A service that needs installation and is not installed in time is cancelled by itself.
///
/// ```
/// last day  = day of the order + 30 days (en, nl) or + 90 days (fr)
/// cancelled = the day after
/// ```
///
/// Source: fr CG 5.3, nl 5.4, en 5.4. Installation on the last day is in time. The day is not moved by a
/// day off: it is an effect of time, not an act.
/// Reading: only when it is the customer who does not have the installation done; days lost through the
/// operator do not count and are added by the caller.
///
/// Example: ordered on 1 October 2025 under fr: last day 30 December, cancelled on 31 December.
@Implements(CONTRACT_AUTO_CANCEL_NOT_INSTALLED)
public final class AutoCancelNotInstalled {

    private AutoCancelNotInstalled() {}

    /// The last day in time; the contract ends by itself on the day after.
    public static LocalDate lastDay(Edition edition, LocalDate ordered) {
        return find(edition, ordered).value();
    }

    /// The last day in time, with its explanation.
    public static Finding<LocalDate> find(Edition edition, LocalDate ordered) {
        var days = edition.number(CONTRACT_AUTO_CANCEL_NOT_INSTALLED, "days");
        var lastDay = DayCounting.lastDay(ordered, days);
        return Working.of(CONTRACT_AUTO_CANCEL_NOT_INSTALLED, edition)
                .date("ordered", ordered)
                .days("days", days)
                .date("last_day", lastDay)
                .found(lastDay, ordered + " + " + days + " = " + lastDay);
    }
}
