package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.terms.RuleId.PAYMENTS_OPERATOR_LATE;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.latepayment.LateInterest.Interest;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/// What the operator owes when it pays late itself.
///
/// ```
/// interest  = as for the customer, on what the operator owes, from the day after the agreed date
/// indemnity = the same bands (en, fr); none (nl)
/// ```
///
/// Source: fr CG 6.3, en 6.3 (the same penalties); nl 6.3 (the same interest). No request is needed; no
/// reminder fees.
///
/// Example: € 200.00 agreed for 17 November, paid on 20 December at 4.5 %: interest € 1.50, indemnity €
/// 35.00.
@Implements(PAYMENTS_OPERATOR_LATE)
public final class OperatorLate {

    private OperatorLate() {}

    /// The interest.
    public static Interest interest(
            Edition edition, Money owed, LocalDate agreed, LocalDate paid, BigDecimal yearlyRate) {
        return LateInterest.of(
                PAYMENTS_OPERATOR_LATE,
                edition,
                owed,
                agreed,
                List.of(new LateInterest.Payment(paid, owed)),
                paid,
                day -> yearlyRate);
    }

    /// The indemnity; 0.00 if paid in time or where the edition grants interest only.
    public static Reckoning indemnity(Edition edition, Money owed, LocalDate agreed, LocalDate paid) {
        var granted = edition.word(PAYMENTS_OPERATOR_LATE, "scope").equals("interest-and-indemnity");
        return LumpSumIndemnity.on(PAYMENTS_OPERATOR_LATE, edition, granted && paid.isAfter(agreed) ? owed : Euro.ZERO);
    }
}
