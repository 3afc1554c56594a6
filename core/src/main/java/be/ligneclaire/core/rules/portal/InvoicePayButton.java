package be.ligneclaire.core.rules.portal;

import static be.ligneclaire.core.terms.RuleId.PORTAL_INVOICES;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import org.joda.money.Money;

/// Whether an invoice in the portal can be paid at once.
///
/// ```
/// pay button = something is open and no active mandate collects it; download always
/// ```
///
/// Source: portal FAQ 4; fr CG 6.2, nl 6.2, en 6.2. After a rejected or deactivated mandate the button
/// returns.
@Implements(PORTAL_INVOICES)
public final class InvoicePayButton {

    private InvoicePayButton() {}

    /// Whether the button is shown.
    public static Finding<Boolean> shown(Edition edition, boolean activeMandate, Money open) {
        var shown = open.isPositive() && !activeMandate;
        return Working.of(PORTAL_INVOICES, edition)
                .flag("active_mandate", activeMandate)
                .euro("open", open)
                .found(shown, Euro.text(open) + " > 0.00 ∧ ¬ " + activeMandate + " = " + shown);
    }
}
