package be.ligneclaire.core.rules.recurring;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.terms.Working;
import java.time.YearMonth;
import org.joda.money.Money;

/// What is still due, or goes back, when the days of a month turn out other than they were charged.
///
/// ```
/// amount = what is due for the right days − what was charged for the month
/// ```
///
/// The right amount is the whole of the month's by its own rule, so that all lines of the month add
/// up to what would have been charged had it been right from the start: a part is never rounded
/// beside another part.
///
/// Example: € 15.00 charged from 10 September (€ 10.50), right from 3 September (€ 14.00): € 3.50
/// for 7 days.
public final class Corrected {

    private Corrected() {}

    /// From one state of a month to the next.
    ///
    /// @param because the rule by which the fact that was put right counts
    /// @param days how many days the difference is for
    /// @param charged what was charged so far
    /// @param due what is due for the right days
    /// @param how that came about: `15.00 × 28 / 30 = 14.00`
    public static Reckoning step(
            RuleId because, Edition edition, YearMonth month, int days, Money charged, Money due, String how) {
        var difference = due.minus(charged);
        return Working.of(because, edition)
                .month("month", month)
                .days("days", days)
                .euro("due", due)
                .euro("charged", charged)
                .amount(
                        difference,
                        (how.isEmpty() ? "" : how + "; ") + Euro.text(due) + " − " + Euro.text(charged) + " = "
                                + Euro.text(difference));
    }

    /// So many days of a month at a monthly price.
    public static Money part(Money monthly, YearMonth month, int days) {
        return Euro.rounded(new PartOfMonth(month, days).of(monthly));
    }

    /// The same on paper: `15.00 × 28 / 30 = 14.00`.
    public static String partOnPaper(Money monthly, YearMonth month, int days) {
        var part = new PartOfMonth(month, days);
        return Euro.text(monthly) + part.fraction() + " = "
                + Working.rounding(part.of(monthly), part(monthly, month, days));
    }
}
