package be.ligneclaire.core.rules.portal;

import static be.ligneclaire.core.terms.RuleId.PORTAL_TO_PAY_LAG;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.BelgianCalendar;
import java.time.LocalDate;

/// How long an invoice may still show "to pay" after the customer paid.
///
/// ```
/// latest expected = day of payment + 5 working days
/// status          = paid from the day of booking on
/// ```
///
/// Source: portal FAQ 4. Reading: no first reminder before those five working days have passed
/// (`collections.reminders`); the due date does not move.
///
/// Example: paid on Friday 19 December 2025: at the latest on 29 December, Christmas Day skipped.
@Implements(PORTAL_TO_PAY_LAG)
public final class ToPayLag {

    private ToPayLag() {}

    /// The day by which the payment should show.
    public static Finding<LocalDate> latestExpected(Edition edition, LocalDate paidByCustomer) {
        var lag = edition.number(PORTAL_TO_PAY_LAG, "lag");
        var latest = BelgianCalendar.plusWorkingDays(paidByCustomer, lag);
        return Working.of(PORTAL_TO_PAY_LAG, edition)
                .date("paid_by_customer", paidByCustomer)
                .count("lag", lag, "working days")
                .date("latest_expected", latest)
                .found(latest, Deadlines.formula(paidByCustomer, lag + " wd", latest, latest));
    }

    /// Whether it shows as paid on a day.
    public static boolean paid(LocalDate booking, LocalDate shownOn) {
        return !shownOn.isBefore(booking);
    }
}
