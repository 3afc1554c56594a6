package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_WITHDRAWAL_USE_CHARGE;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.recurring.MonthlyParts;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// What is paid for the days used before a withdrawal.
///
/// ```
/// use charge = Σ per calendar month: monthly price × days ÷ days in the month, each rounded
/// refund     = paid − use charge, never below 0.00
/// ```
///
/// Days run from activation (included) to the withdrawal (not included). No activation, nothing due.
/// Source: fr CG 16, nl 16, en 16.
///
/// Example: € 20.00, activated on 29 January, withdrawn on 4 February 2026: 3/31 + 3/28 = 1.94 + 2.14 = €
/// 4.08.
///
/// Not here: usage outside the bundle, which stays due.
@Implements(CONTRACT_WITHDRAWAL_USE_CHARGE)
public final class WithdrawalUseCharge {

    private WithdrawalUseCharge() {}

    /// @throws IllegalArgumentException if the withdrawal lies before the activation
    public static Reckoning charge(Edition edition, Money monthly, Optional<LocalDate> activated, LocalDate withdrawn) {
        var working = Working.of(CONTRACT_WITHDRAWAL_USE_CHARGE, edition).euro("monthly_price", monthly);
        activated.ifPresent(day -> working.date("activated", day));
        working.date("withdrawn", withdrawn);
        if (activated.isEmpty()) {
            return working.amount(Euro.ZERO, "0.00");
        }
        if (withdrawn.isBefore(activated.get())) {
            throw new IllegalArgumentException("Withdrawn before activation");
        }
        return MonthlyParts.sum(working, monthly, LocalDateRange.of(activated.get(), withdrawn));
    }

    /// What goes back: the payments less the use, never below zero.
    public static Money refund(Money paid, Money useCharge) {
        return paid.isGreaterThan(useCharge) ? paid.minus(useCharge) : Euro.ZERO;
    }
}
