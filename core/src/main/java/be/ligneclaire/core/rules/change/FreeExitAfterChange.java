package be.ligneclaire.core.rules.change;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_FREE_EXIT_AFTER_CHANGE;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;

/// Who disagrees with a change may leave without cost for three months.
///
/// ```
/// last day = notification + 3 months, moved to a working day
/// ```
///
/// Source: fr CG 14, nl 14, en 14. The window runs from the notification, not from the effect. Not for a
/// change that is wholly to the customer's advantage, purely administrative, imposed by law, or the
/// indexation. "Without cost" includes the days of the running month, in every edition and for every
/// service.
///
/// Example: notified on 30 November 2025: 28 February 2026 is a Saturday, so until Monday 2 March.
@Implements(CONTRACT_FREE_EXIT_AFTER_CHANGE)
public final class FreeExitAfterChange {

    private FreeExitAfterChange() {}

    /// The last day to cancel free of charge.
    public static Finding<LocalDate> lastDay(Edition edition, LocalDate notified) {
        var months = edition.number(CONTRACT_FREE_EXIT_AFTER_CHANGE, "window");
        return Deadlines.ofCustomerInMonths(
                Working.of(CONTRACT_FREE_EXIT_AFTER_CHANGE, edition), "notified", notified, months);
    }
}
