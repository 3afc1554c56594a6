package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.terms.RuleId.PAYMENTS_DUE_DATE;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.DayCounting;
import be.ligneclaire.core.time.DeadlineExtension;
import be.ligneclaire.core.time.TargetCalendar;
import java.time.LocalDate;

/// The day until which an invoice is to be paid.
///
/// ```
/// transfer:      day of sending + 15 calendar days, moved to a working day
/// direct debit:  day of the first presentation; by default day of sending + 15, or the next TARGET day
/// ```
///
/// Source: fr CG 6.2, nl 6.2, en 6.2. A payment is made on its value date at the operator's bank; on the
/// due date is in time. A presentation date that is given is not moved.
///
/// Example: sent on 17 October 2025: 1 November is a Saturday, due on Monday 3 November.
@Implements(PAYMENTS_DUE_DATE)
public final class DueDate {

    private DueDate() {}

    /// The due date of an invoice paid by transfer.
    public static LocalDate of(Edition edition, LocalDate sent) {
        return byTransfer(edition, sent).value();
    }

    /// The day on which the direct debit of an invoice is first presented.
    public static LocalDate ofDirectDebit(Edition edition, LocalDate sent) {
        return byDirectDebit(edition, sent).value();
    }

    /// [#of(Edition, LocalDate)] with its explanation.
    public static Finding<LocalDate> byTransfer(Edition edition, LocalDate sent) {
        var days = edition.number(PAYMENTS_DUE_DATE, "days");
        var counted = DayCounting.lastDay(sent, days);
        return found(edition, sent, days, counted, DeadlineExtension.forCustomer(counted));
    }

    /// [#ofDirectDebit(Edition, LocalDate)] with its explanation.
    public static Finding<LocalDate> byDirectDebit(Edition edition, LocalDate sent) {
        var days = edition.number(PAYMENTS_DUE_DATE, "days");
        var counted = DayCounting.lastDay(sent, days);
        return found(edition, sent, days, counted, TargetCalendar.nextOrSame(counted));
    }

    /// A direct debit whose first presentation is given.
    public static Finding<LocalDate> presentedOn(Edition edition, LocalDate sent, LocalDate presented) {
        return Working.of(PAYMENTS_DUE_DATE, edition)
                .date("sent", sent)
                .date("first_presentation", presented)
                .date("due", presented)
                .found(presented, presented.toString());
    }

    private static Finding<LocalDate> found(
            Edition edition, LocalDate sent, int days, LocalDate counted, LocalDate due) {
        return Working.of(PAYMENTS_DUE_DATE, edition)
                .date("sent", sent)
                .days("days", days)
                .date("due", due)
                .found(due, Deadlines.formula(sent, days, counted, due));
    }
}
