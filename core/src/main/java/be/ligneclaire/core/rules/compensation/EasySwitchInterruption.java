package be.ligneclaire.core.rules.compensation;

import static be.ligneclaire.core.terms.RuleId.COMPENSATION_EASY_SWITCH_INTERRUPTION;

import be.ligneclaire.core.rules.Lumps;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.BelgianCalendar;
import be.ligneclaire.core.time.DayCounting;
import java.time.LocalDate;

/// Ten euro a day when the service stops for more than a working day during a switch.
///
/// ```
/// tolerated until = first working day after the day the interruption starts
/// compensation    = (restoration − tolerated until) in calendar days × € 10.00
/// ```
///
/// Source: fr CP-I 2, nl 5.3, en 5.3. No request is needed. Paid by this operator as the receiving one.
///
/// Example: interrupted on 6 June 2025 (Friday before Whitsun), restored on the 12th: tolerated until the
/// 10th, 2 × 10.
@Implements(COMPENSATION_EASY_SWITCH_INTERRUPTION)
public final class EasySwitchInterruption {

    private EasySwitchInterruption() {}

    /// The last day without compensation.
    public static LocalDate toleratedUntil(Edition edition, LocalDate interruptedFrom) {
        return BelgianCalendar.plusWorkingDays(
                interruptedFrom, edition.number(COMPENSATION_EASY_SWITCH_INTERRUPTION, "tolerance"));
    }

    /// Calendar days beyond it.
    public static long days(Edition edition, LocalDate interruptedFrom, LocalDate restored) {
        return DayCounting.daysLate(toleratedUntil(edition, interruptedFrom), restored);
    }

    /// The compensation.
    public static Reckoning of(Edition edition, LocalDate interruptedFrom, LocalDate restored) {
        var working = Working.of(COMPENSATION_EASY_SWITCH_INTERRUPTION, edition)
                .date("interrupted_from", interruptedFrom)
                .date("restored", restored)
                .date("tolerated_until", toleratedUntil(edition, interruptedFrom));
        return Lumps.times(
                working,
                "days",
                days(edition, interruptedFrom, restored),
                "amount",
                edition.euro(COMPENSATION_EASY_SWITCH_INTERRUPTION, "amount"));
    }
}
