package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_PLAN_CHANGE_TIMING;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.recurring.PartOfMonth;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.ServiceFamily;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.MonthCounting;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/// When a change of plan takes effect, and what it moves on the next invoice.
///
/// ```
/// mobile, and every service in en and nl: new plan from the 1st of the month after the request; no pro
/// rata fr Internet and fixed: new plan from its installation or activation, the later of the two:
///     credit = − old price × (that day … last day of the month) ÷ days in the month
///     charge =   new price × the same days              each rounded half up
/// ```
///
/// Source: fr CP-M 2, CP-I 3, CP-F 1, CG 5.4; nl 5.5; en is silent and read as the 1st of the next month.
/// Reading: a request on the 1st takes effect on the 1st of the following month. A month that was not
/// prepaid has nothing to credit; the charge is the same.
///
/// Example: fr Internet € 20.00 → € 30.00, working on 11 November: −13.33 + 20.00 = € 6.67.
///
/// Not here: a later request replaces an earlier one, an earlier end drops it (`subscription`).
@Implements(CONTRACT_PLAN_CHANGE_TIMING)
public final class PlanChangeTiming {

    private PlanChangeTiming() {}

    /// The first day of the new plan; empty where it waits for its installation or activation.
    public static Optional<LocalDate> newPlanFrom(Edition edition, ServiceFamily family, LocalDate requested) {
        return waitsForActivation(edition, family)
                ? Optional.empty()
                : Optional.of(onRequest(edition, family, requested).value());
    }

    /// Whether the new plan of this family begins when it works, not on the 1st of a month.
    public static boolean waitsForActivation(Edition edition, ServiceFamily family) {
        return edition.word(CONTRACT_PLAN_CHANGE_TIMING, family.word()).equals("activation");
    }

    /// The 1st of the month after the request, with its explanation.
    public static Finding<LocalDate> onRequest(Edition edition, ServiceFamily family, LocalDate requested) {
        var from = MonthCounting.firstOfNextMonth(requested);
        return Working.of(CONTRACT_PLAN_CHANGE_TIMING, edition)
                .word("service", family.word())
                .date("requested", requested)
                .date("new_plan_from", from)
                .found(from, requested + " → " + from);
    }

    /// The days of the old plan that go back: a negative amount, from the first day of the new plan to the
    /// month's end.
    public static Reckoning creditOld(Edition edition, ServiceFamily family, Money oldMonthly, LocalDate from) {
        var part = PartOfMonth.from(from);
        return sheet(edition, family, "old_price", oldMonthly, from, part)
                .rounds(
                        "−" + Euro.text(oldMonthly) + part.fraction(),
                        part.of(oldMonthly).negate());
    }

    /// The same days of the new plan.
    public static Reckoning chargeNew(Edition edition, ServiceFamily family, Money newMonthly, LocalDate from) {
        var part = PartOfMonth.from(from);
        return sheet(edition, family, "new_price", newMonthly, from, part)
                .rounds(Euro.text(newMonthly) + part.fraction(), part.of(newMonthly));
    }

    private static Working sheet(
            Edition edition, ServiceFamily family, String name, Money price, LocalDate from, PartOfMonth part) {
        return Working.of(CONTRACT_PLAN_CHANGE_TIMING, edition)
                .word("service", family.word())
                .euro(name, price)
                .date("new_plan_from", from)
                .days("days", part.days())
                .days("days_in_month", part.daysInMonth());
    }
}
