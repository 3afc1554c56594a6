package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_ASSIGNMENT_BY_CUSTOMER;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.MonthCounting;
import java.time.LocalDate;
import java.util.Optional;

/// From when another person holds the contract.
///
/// ```
/// effective = the date written in the approval, else the 1st of the month after it
/// ```
///
/// Source: the assignment clause: prior written approval and a form signed by both. Open debts pass to the
/// new holder; the history stays with the old one.
@Implements(CONTRACT_ASSIGNMENT_BY_CUSTOMER)
public final class AssignmentByCustomer {

    private AssignmentByCustomer() {}

    /// The first day of the new holder.
    public static Finding<LocalDate> effective(Edition edition, LocalDate approved, Optional<LocalDate> written) {
        var effective = written.orElse(MonthCounting.firstOfNextMonth(approved));
        return Working.of(CONTRACT_ASSIGNMENT_BY_CUSTOMER, edition)
                .date("approved", approved)
                .date("effective", effective)
                .found(effective, approved + " → " + effective);
    }
}
