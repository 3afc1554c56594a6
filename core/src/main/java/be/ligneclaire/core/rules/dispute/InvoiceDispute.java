package be.ligneclaire.core.rules.dispute;

import static be.ligneclaire.core.terms.RuleId.CARE_INVOICE_DISPUTE;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.util.Optional;

/// Until when an invoice can be disputed.
///
/// ```
/// last day = the later of receipt and bank debit + 30 days, moved to a working day
/// ```
///
/// Source: fr CG 11.1, nl 11.1, en 11.1. Later the invoice counts as accepted, except for obvious errors.
/// Reading: with direct debit the later of the two dates counts, in the customer's favour.
///
/// Example: received on 2 December, debited on 17 December 2025: until 16 January.
@Implements(CARE_INVOICE_DISPUTE)
public final class InvoiceDispute {

    private InvoiceDispute() {}

    /// The last day.
    public static Finding<LocalDate> lastDay(Edition edition, LocalDate received, Optional<LocalDate> debited) {
        var from = debited.filter(day -> day.isAfter(received)).orElse(received);
        var working = Working.of(CARE_INVOICE_DISPUTE, edition).date("received", received);
        debited.ifPresent(day -> working.date("direct_debit_on", day));
        return Deadlines.ofCustomer(working, "from", from, edition.number(CARE_INVOICE_DISPUTE, "days"));
    }
}
