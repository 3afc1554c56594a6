package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.terms.RuleId.BILLING_CREDIT_NOTES;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import org.joda.money.Money;

/// When the lines of a run make a credit note.
///
/// ```
/// sum of the lines < 0: the document is a credit note; else an invoice with negative lines
/// ```
///
/// Source: fr CP-I 3, CP-F 1, CG 8; nl and en are silent and read the same way. A credit names the invoice
/// it corrects. A negative balance settles the next invoice; compensations are paid out unasked after the
/// end of all contracts.
@Implements(BILLING_CREDIT_NOTES)
public final class CreditNotes {

    private CreditNotes() {}

    /// Whether the document is a credit note.
    public static Finding<Boolean> isCreditNote(Edition edition, Money charges, Money credits) {
        var sum = charges.minus(credits);
        return Working.of(BILLING_CREDIT_NOTES, edition)
                .euro("charges", charges)
                .euro("credits", credits)
                .euro("total", sum)
                .found(sum.isNegative(), Euro.text(charges) + " − " + Euro.text(credits) + " = " + Euro.text(sum));
    }
}
