package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_WITHDRAWAL_EQUIPMENT;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;

/// Until when equipment goes back after a withdrawal, and at whose cost.
///
/// ```
/// return by = notification + 14 days (en, nl) or + 15 days (fr), moved to a working day
/// ```
///
/// Source: nl 16, en 16 (customer's cost); fr CG 16 and 3.3 refer to the ordinary return and put no cost on
/// the customer.
///
/// Example: nl, notified on 2 June 2025: by 16 June, at the customer's cost.
@Implements(CONTRACT_WITHDRAWAL_EQUIPMENT)
public final class WithdrawalEquipment {

    private WithdrawalEquipment() {}

    /// The last day to hand the equipment over.
    public static Finding<LocalDate> returnBy(Edition edition, LocalDate notified) {
        var days = edition.number(CONTRACT_WITHDRAWAL_EQUIPMENT, "days");
        return Deadlines.ofCustomer(Working.of(CONTRACT_WITHDRAWAL_EQUIPMENT, edition), "notified", notified, days);
    }

    /// `customer` or `operator`.
    public static String costOfReturn(Edition edition) {
        return edition.word(CONTRACT_WITHDRAWAL_EQUIPMENT, "return_cost");
    }
}
