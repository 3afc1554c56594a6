package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.terms.RuleId.CHARGING_ROAMING_LATE;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.MonthCounting;
import java.time.LocalDate;

/// When roaming usage that became known late is billed: on the next invoice after it is known, at the price
/// of its own day, in the allowances of its own month.
///
/// Source: the roaming clause of each edition.
@Implements(CHARGING_ROAMING_LATE)
public final class LateRoaming {

    private LateRoaming() {}

    /// The day of that invoice.
    public static Finding<LocalDate> billedOn(Edition edition, LocalDate known) {
        var day = MonthCounting.firstOfNextMonth(known);
        return Working.of(CHARGING_ROAMING_LATE, edition).date("known", known).found(day, known + " → " + day);
    }
}
