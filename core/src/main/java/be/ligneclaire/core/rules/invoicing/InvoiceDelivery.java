package be.ligneclaire.core.rules.invoicing;

import static be.ligneclaire.core.terms.RuleId.BILLING_DELIVERY;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.util.Optional;

/// From which day the fifteen days to pay run.
///
/// ```
/// the day the e-mail was sent; if it came back, the day another channel delivered it
/// ```
///
/// Source: the invoicing clause of each edition: by e-mail and in the portal, free of charge.
@Implements(BILLING_DELIVERY)
public final class InvoiceDelivery {

    private InvoiceDelivery() {}

    /// The day that counts; empty while nothing was delivered.
    public static Finding<Optional<LocalDate>> countsFrom(
            Edition edition, LocalDate sent, boolean cameBack, Optional<LocalDate> delivered) {
        var from = cameBack ? delivered : Optional.of(sent);
        return Working.of(BILLING_DELIVERY, edition)
                .date("sent", sent)
                .flag("came_back", cameBack)
                .found(from, from.map(LocalDate::toString).orElse("–"));
    }
}
