package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.terms.RuleId.BILLING_FINAL;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.MonthCounting;
import java.time.LocalDate;

/// When the last usage of an ended service is billed: in the next monthly run; late roaming may follow on
/// one later invoice.
///
/// Source: the invoicing clause of each edition.
@Implements(BILLING_FINAL)
public final class FinalInvoice {

    private FinalInvoice() {}

    /// The day of that run.
    public static Finding<LocalDate> issuedOn(Edition edition, LocalDate end) {
        var day = MonthCounting.firstOfNextMonth(end);
        return Working.of(BILLING_FINAL, edition).date("end", end).found(day, end + " → " + day);
    }
}
