package be.ligneclaire.core.time;

import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.RuleId;
import java.time.LocalDate;

/// A deadline within which the customer must act and that ends on a day off moves to the next working day.
///
/// Moved: payment of an invoice, dispute of an invoice, complaint after a suspension, outage claim,
/// withdrawal, return of equipment, free cancellation after a change, claim for late porting, porting out,
/// payment of an instalment. Never moved: what the operator must do (notice, refund, reactivation,
/// installation, warning of new terms) and what time alone brings about (automatic cancellation, loss
/// report in hours). A period in neither list is not moved.
///
/// Source: none of the texts speaks of it (CG 6.2, 11.1, 16, 3.3, 14). Reading: general Belgian rules on
/// periods, in the customer's favour.
///
/// Example: due on Saturday 1 November 2025 becomes Monday 3 November.
@Implements(RuleId.TIME_DEADLINE_EXTENSION)
public final class DeadlineExtension {

    private DeadlineExtension() {}

    /// The last day the customer really has.
    public static LocalDate forCustomer(LocalDate lastDay) {
        return BelgianCalendar.nextWorkingDay(lastDay);
    }
}
