package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_END_CHARGES_FIXED;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.ServiceFamily;
import java.time.LocalDate;
import org.joda.money.Money;

/// Internet and fixed telephony are credited by the day when they end.
///
/// ```
/// fr, en: credit = monthly price × (end date … last day of the month) ÷ days in the month; kept = price −
/// credit nl:     credit = 0.00; the running month is due in full for every service
/// ```
///
/// Source: fr CP-I 3, CP-F 1 ("from" the effective date, so the end date itself is credited); nl 6.2. en is
/// silent; reading: by the day, in the customer's favour. A credit left over is paid out unasked in en, in
/// fr only after the customer asks (`contract.credit-payout-request`).
///
/// Example: € 30.00, fr, ends 10 November: 21 of 30 days, credit € 21.00, kept € 9.00.
///
/// Not here: mobile lines ([EndChargesMobile]).
@Implements(CONTRACT_END_CHARGES_FIXED)
public final class EndChargesFixed {

    private EndChargesFixed() {}

    /// @param end the effective end date, the first day without service
    /// @throws IllegalArgumentException for a mobile line
    public static EndCharges of(
            Edition edition, ServiceFamily family, Money monthly, boolean monthPrepaid, LocalDate end) {
        if (family == ServiceFamily.MOBILE) {
            throw new IllegalArgumentException("A mobile line ends by contract.end-charges-mobile");
        }
        return edition.word(CONTRACT_END_CHARGES_FIXED, "refund_running_month").equals("none")
                ? EndCharges.keepAll(CONTRACT_END_CHARGES_FIXED, edition, monthly, monthPrepaid, end)
                : EndCharges.creditDays(
                        CONTRACT_END_CHARGES_FIXED,
                        edition,
                        monthly,
                        monthPrepaid,
                        end,
                        edition.word(CONTRACT_END_CHARGES_FIXED, "payout").equals("automatic"));
    }
}
