package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.terms.RuleId.BILLING_MONTHLY;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.time.YearMonth;

/// When a month is billed.
///
/// ```
/// run = the 1st of the following month, 03:00
/// ```
///
/// Source: the invoicing clause of each edition says monthly; day and hour are our setting. One invoice per
/// account and month; services whose billing start lies before that day; no lines, no invoice.
@Implements(BILLING_MONTHLY)
public final class MonthlyRun {

    private MonthlyRun() {}

    /// The day of the run that bills a closed month.
    public static Finding<LocalDate> of(Edition edition, YearMonth closed) {
        var day = closed.plusMonths(1).atDay(edition.number(BILLING_MONTHLY, "issue_day"));
        return Working.of(BILLING_MONTHLY, edition).month("month", closed).found(day, closed + " → " + day);
    }
}
