package be.ligneclaire.core.rules.equipment;

import static be.ligneclaire.core.terms.RuleId.EQUIPMENT_RETURN;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;

/// Until when equipment goes back after the end.
///
/// ```
/// last day = end date + 15 days, moved to a working day
/// ```
///
/// Source: fr CG 3.3, nl 3.4, en 3.4. Handing it to the carrier in time is enough. Where the operator
/// collects, the day it offers must lie within the period, else nothing is late.
///
/// Example: end on 17 October 2025: 1 November is a holiday and a Saturday, so until Monday 3 November.
@Implements(EQUIPMENT_RETURN)
public final class EquipmentReturn {

    private EquipmentReturn() {}

    /// The last day.
    public static Finding<LocalDate> lastDay(Edition edition, LocalDate end) {
        return Deadlines.ofCustomer(
                Working.of(EQUIPMENT_RETURN, edition), "end", end, edition.number(EQUIPMENT_RETURN, "days"));
    }
}
