package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_REMINDERS;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.BelgianCalendar;
import java.time.LocalDate;

/// When an unpaid invoice is first recalled, and how often.
///
/// ```
/// first reminder after = due date + 5 working days (that day must have passed)
/// at most four per invoice, fourteen days apart
/// ```
///
/// Source: fr CG 6.3, nl 6.3, en 6.3 (at most four). The five working days are our reading of the portal's
/// payment lag; the fourteen days are our setting. One message for several invoices is one reminder of each
/// and carries one fee at most.
///
/// Example: due on 18 November 2025: not before 26 November.
@Implements(COLLECTIONS_REMINDERS)
public final class Reminders {

    private Reminders() {}

    /// The day that must have passed before the first reminder.
    public static Finding<LocalDate> firstAfter(Edition edition, LocalDate due) {
        var workingDays = edition.number(COLLECTIONS_REMINDERS, "first_not_before");
        var day = BelgianCalendar.plusWorkingDays(due, workingDays);
        return Working.of(COLLECTIONS_REMINDERS, edition)
                .date("due", due)
                .count("first_not_before", workingDays, "working days")
                .date("earliest_first_reminder_after", day)
                .found(day, Deadlines.formula(due, workingDays + " wd", day, day));
    }

    /// The most per invoice.
    public static int maximum(Edition edition) {
        return edition.number(COLLECTIONS_REMINDERS, "maximum");
    }

    /// Calendar days between two reminders.
    public static int intervalDays(Edition edition) {
        return edition.number(COLLECTIONS_REMINDERS, "interval");
    }
}
