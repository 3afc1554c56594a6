package be.ligneclaire.core.rules.number;

import static be.ligneclaire.core.terms.RuleId.NUMBERS_PORT_DELAY_DEFINITION;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.BelgianCalendar;
import java.time.LocalDate;

/// From which day a porting counts as late.
///
/// ```
/// geographic or non-geographic number: the later (fr, en) or earlier (nl) of installation and activation
/// of the line last date in time = first working day after that day
/// ```
///
/// Source: fr CP-M 6, CP-F 3; en ST 3.2 ("and"); nl BV 2.2 ("or"). For a mobile number the reference date
/// is the day the validation was sent (simple) or received (complex), or the day agreed with the customer.
/// It may itself be a day off.
///
/// Example: installed on 2 June, active on 4 June: nl 2 June, fr and en 4 June.
@Implements(NUMBERS_PORT_DELAY_DEFINITION)
public final class PortDelayDefinition {

    private PortDelayDefinition() {}

    /// The reference date of a number at a line.
    public static Finding<LocalDate> referenceDate(Edition edition, LocalDate installation, LocalDate activation) {
        var later = edition.word(NUMBERS_PORT_DELAY_DEFINITION, "reference").equals("later");
        var reference = installation.isAfter(activation) == later ? installation : activation;
        return Working.of(NUMBERS_PORT_DELAY_DEFINITION, edition)
                .date("installation", installation)
                .date("activation", activation)
                .date("reference_date", reference)
                .found(reference, (later ? "max(" : "min(") + installation + ", " + activation + ") = " + reference);
    }

    /// The last porting date that is not late.
    public static LocalDate lastDateInTime(Edition edition, LocalDate reference) {
        return BelgianCalendar.plusWorkingDays(reference, edition.number(NUMBERS_PORT_DELAY_DEFINITION, "tolerance"));
    }
}
