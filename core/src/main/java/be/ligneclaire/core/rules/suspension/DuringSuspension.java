package be.ligneclaire.core.rules.suspension;

import static be.ligneclaire.core.terms.RuleId.BILLING_DURING_SUSPENSION;
import static be.ligneclaire.core.terms.RuleId.ORDERING_LIMITATION_EFFECT;

import be.ligneclaire.core.rules.recurring.MonthlyParts;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// What is due while a service is suspended for non-payment.
///
/// ```
/// credit = Σ per calendar month: monthly price × full days of suspension ÷ days in the month, each rounded
/// full days: from the day after the suspension to the day before the reactivation
/// rent due = the monthly rent, unchanged
/// ```
///
/// Source: fr CG 5.3, 3.3; nl and en 5.4, 3.4: only what is linked to services really provided, and the
/// rent of equipment.
/// Reading: a limitation under fr leaves only emergency numbers and counts like a suspension; under en and
/// nl the bundle stays usable and the fee due.
///
/// Example: € 31.00, suspended on 6 October, reactivated on the 16th: 9 of 31 days, € 9.00 back.
@Implements(BILLING_DURING_SUSPENSION)
public final class DuringSuspension {

    private DuringSuspension() {}

    /// Full days of suspension.
    public static LocalDateRange freeDays(LocalDate suspended, LocalDate reactivated) {
        var from = suspended.plusDays(1);
        return LocalDateRange.of(from, reactivated.isAfter(from) ? reactivated : from);
    }

    /// The credit, zero or more.
    public static Reckoning credit(Edition edition, Money monthly, LocalDate suspended, LocalDate reactivated) {
        var days = freeDays(suspended, reactivated);
        return MonthlyParts.sum(
                Working.of(BILLING_DURING_SUSPENSION, edition)
                        .euro("monthly_price", monthly)
                        .date("suspended", suspended)
                        .date("reactivated", reactivated)
                        .days("free_days", days.lengthInDays()),
                monthly,
                days);
    }

    /// Whether a limited service of this edition is credited as a suspended one.
    public static boolean limitationCounts(Edition edition) {
        return !edition.flag(ORDERING_LIMITATION_EFFECT, "bundle_usable");
    }
}
