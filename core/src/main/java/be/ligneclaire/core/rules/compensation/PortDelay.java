package be.ligneclaire.core.rules.compensation;

import static be.ligneclaire.core.terms.RuleId.COMPENSATION_PORT_DELAY;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.rules.number.PortDelayDefinition;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.DayCounting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;

/// The compensation for a number that is ported late.
///
/// ```
/// last date in time = first working day after the reference date
/// days              = porting date − reference date, once the porting is late
/// compensation      = days × € 3.00 (simple) or € 5.00 (complex) × numbers
/// last day to claim = request to port + 6 months, moved to a working day
/// ```
///
/// Source: fr CP-M 6, CP-F 3; nl BV 2.2; en ST 3.2. Only on express request. Reading: the days count from
/// the reference date itself, so the tolerated day is then included, in the customer's favour.
///
/// Example: simple, reference 7 November (Friday), ported on the 12th: 5 × 3 × 1 = € 15.00.
///
/// Not here: which day is the reference date (`numbers.port-delay-definition`); delays the operator does
/// not cause.
@Implements(COMPENSATION_PORT_DELAY)
public final class PortDelay {

    private PortDelay() {}

    /// Simple and complex portings have rates of their own.
    public enum Kind {
        SIMPLE,
        COMPLEX
    }

    /// The last porting date that is not late.
    public static LocalDate lastDateInTime(Edition edition, LocalDate reference) {
        return PortDelayDefinition.lastDateInTime(edition, reference);
    }

    /// Calendar days of delay; none while the last date in time has not passed.
    public static long delayDays(Edition edition, LocalDate reference, LocalDate ported) {
        return ported.isAfter(lastDateInTime(edition, reference)) ? DayCounting.daysLate(reference, ported) : 0;
    }

    /// The compensation; 0.00 without express request.
    public static Reckoning of(
            Edition edition, Kind kind, LocalDate reference, LocalDate ported, long numbers, boolean expressRequest) {
        var days = delayDays(edition, reference, ported);
        var rate = edition.euro(COMPENSATION_PORT_DELAY, kind.name().toLowerCase(Locale.ROOT));
        var counted = expressRequest ? days : 0;
        var amount = Money.of(
                Euro.EUR, rate.getAmount().multiply(BigDecimal.valueOf(counted)).multiply(BigDecimal.valueOf(numbers)));
        return Working.of(COMPENSATION_PORT_DELAY, edition)
                .date("reference_date", reference)
                .date("last_date_in_time", lastDateInTime(edition, reference))
                .date("ported", ported)
                .days("delay_days", days)
                .euro("rate", rate)
                .count("numbers", numbers, "numbers")
                .flag("express_request", expressRequest)
                .amount(amount, counted + " × " + Euro.text(rate) + " × " + numbers + " = " + Euro.text(amount));
    }

    /// Until when the compensation can be claimed.
    public static Finding<LocalDate> lastDayToClaim(Edition edition, LocalDate portRequested) {
        return Deadlines.ofCustomerInMonths(
                Working.of(COMPENSATION_PORT_DELAY, edition),
                "port_requested",
                portRequested,
                edition.number(COMPENSATION_PORT_DELAY, "claim_period"));
    }
}
