package be.ligneclaire.core.rules.number;

import static be.ligneclaire.core.terms.RuleId.NUMBERS_PORT_AFTER_END;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;

/// A number can be ported for a month after its contract ended.
///
/// ```
/// last day to request = end + 1 month, moved to a working day
/// ```
///
/// Source: fr CP-M 6, CP-F 3; nl BV 2.2; en ST 3.2. Whatever ended the contract. A request on the last day
/// is in time, even if the port happens later; only afterwards may the number be given to someone else.
///
/// Example: ended on 31 October 2025: 30 November is a Sunday, so until Monday 1 December.
@Implements(NUMBERS_PORT_AFTER_END)
public final class PortAfterEnd {

    private PortAfterEnd() {}

    /// The last day to ask for the port.
    public static Finding<LocalDate> lastDay(Edition edition, LocalDate contractEnd) {
        return Deadlines.ofCustomerInMonths(
                Working.of(NUMBERS_PORT_AFTER_END, edition),
                "contract_end",
                contractEnd,
                edition.number(NUMBERS_PORT_AFTER_END, "period"));
    }
}
