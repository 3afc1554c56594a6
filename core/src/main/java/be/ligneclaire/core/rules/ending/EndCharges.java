package be.ligneclaire.core.rules.ending;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.recurring.PartOfMonth;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.Money;

/// What becomes of the fee of the month in which a service ends.
///
/// @param credit what goes back to the customer, zero or more
/// @param kept what the operator keeps or, where the month was not prepaid, still bills
/// @param payoutAutomatic whether a credit left over is paid out unasked; empty where nothing is refundable
public record EndCharges(Reckoning credit, Money kept, Optional<Boolean> payoutAutomatic) {

    /// The running month stays due in full.
    static EndCharges keepAll(RuleId rule, Edition edition, Money monthly, boolean monthPrepaid, LocalDate end) {
        var credit = sheet(rule, edition, monthly, monthPrepaid, end)
                .amount(Euro.ZERO, YearMonth.from(end) + ": " + Euro.text(monthly) + " → 0.00");
        return new EndCharges(credit, monthly, Optional.empty());
    }

    /// The days from the end, that day included, to the end of the month go back; what was not prepaid is
    /// billed for the days before.
    static EndCharges creditDays(
            RuleId rule, Edition edition, Money monthly, boolean monthPrepaid, LocalDate end, boolean payoutAutomatic) {
        var unused = PartOfMonth.from(end);
        var sheet = sheet(rule, edition, monthly, monthPrepaid, end)
                .days("days", unused.days())
                .days("days_in_month", unused.daysInMonth());
        if (monthPrepaid) {
            var credit = sheet.rounds(Euro.text(monthly) + unused.fraction(), unused.of(monthly));
            return new EndCharges(credit, monthly.minus(credit.amount()), Optional.of(payoutAutomatic));
        }
        var used = PartOfMonth.until(YearMonth.from(end), end);
        var kept = Euro.rounded(used.of(monthly));
        var credit = sheet.amount(
                Euro.ZERO,
                Euro.text(monthly) + used.fraction() + " = " + Working.rounding(used.of(monthly), kept) + "; 0.00");
        return new EndCharges(credit, kept, Optional.empty());
    }

    private static Working sheet(RuleId rule, Edition edition, Money monthly, boolean monthPrepaid, LocalDate end) {
        return Working.of(rule, edition)
                .euro("monthly_price", monthly)
                .flag("month_prepaid", monthPrepaid)
                .date("effective_end", end);
    }
}
