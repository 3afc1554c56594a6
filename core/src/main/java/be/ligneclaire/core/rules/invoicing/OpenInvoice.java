package be.ligneclaire.core.rules.invoicing;

import be.ligneclaire.core.money.Euro;
import java.time.LocalDate;
import org.joda.money.Money;

/// An invoice with what is still open on it, zero or more each.
///
/// @param number as printed; numbers compare as text
/// @param disputed the part of the open amount that is in admissible mediation, passed over by payments
///     that do not name this invoice
public record OpenInvoice(
        String number, LocalDate due, Money principal, Money interest, Money indemnity, Money fees, Money disputed) {

    /// An invoice with nothing but its principal open.
    public OpenInvoice(String number, LocalDate due, Money principal) {
        this(number, due, principal, Euro.ZERO, Euro.ZERO, Euro.ZERO, Euro.ZERO);
    }

    /// All that is open.
    public Money open() {
        return principal.plus(interest).plus(indemnity).plus(fees);
    }

    /// What is open of one part.
    public Money open(DebtPart part) {
        return switch (part) {
            case PRINCIPAL -> principal;
            case INTEREST -> interest;
            case INDEMNITY -> indemnity;
            case FEE -> fees;
        };
    }
}
