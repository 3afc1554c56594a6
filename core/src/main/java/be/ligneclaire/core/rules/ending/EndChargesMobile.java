package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_END_CHARGES_MOBILE;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import java.time.LocalDate;
import org.joda.money.Money;

/// The running month stays due when a mobile line ends.
///
/// ```
/// nl, fr: credit = 0.00; the calendar month of the end date is kept in full en:     credit = monthly price
/// × (end date … last day of the month) ÷ days in the month; kept = price − credit
/// ```
///
/// Source: fr CP-M 2, nl 6.2. en has no such clause; reading: its unused days are credited, in the
/// customer's favour, and a credit left over is paid out unasked. A month that was not prepaid gives no
/// credit: what is kept is what is still to be billed.
///
/// Example: € 15.00, en, ends 15 February 2025: 14 of 28 days, credit € 7.50.
///
/// Not here: a fee already billed for a later month, which is credited in full; the usage up to the end
/// date.
@Implements(CONTRACT_END_CHARGES_MOBILE)
public final class EndChargesMobile {

    private EndChargesMobile() {}

    /// Whether the running month stays due in full.
    public static boolean keepsRunningMonth(Edition edition) {
        return edition.word(CONTRACT_END_CHARGES_MOBILE, "refund_running_month").equals("none");
    }

    /// @param monthly the fee of the month of the end; in the month of activation its part from activation
    ///     on
    /// @param end the effective end date, the first day without service
    public static EndCharges of(Edition edition, Money monthly, boolean monthPrepaid, LocalDate end) {
        return keepsRunningMonth(edition)
                ? EndCharges.keepAll(CONTRACT_END_CHARGES_MOBILE, edition, monthly, monthPrepaid, end)
                : EndCharges.creditDays(
                        CONTRACT_END_CHARGES_MOBILE,
                        edition,
                        monthly,
                        monthPrepaid,
                        end,
                        edition.flag(CONTRACT_END_CHARGES_MOBILE, "payout_automatic"));
    }
}
