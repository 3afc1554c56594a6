package be.ligneclaire.platform.billing;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.billing.Billing.Invoice;
import java.util.List;
import org.joda.money.Money;

/// The front door for colleagues who give back some of an invoice that was sent: a dispute upheld, a wrong
/// charge (`billing.credit-notes`).
public interface CreditNotes {

    /// Issues a credit note of its own at once, which names the invoice. It is posted, sent and announced
    /// ([CreditNoteIssued]). The same key again gives the same note.
    ///
    /// @throws IllegalArgumentException when there is no such invoice, or no reason or no line is given
    CreditAnswer issue(Credit credit, Actor by);

    /// @param key names the wish, so that it is carried out once
    /// @param invoice its number
    /// @param why for colleagues; not blank
    record Credit(String key, String invoice, List<CreditLine> lines, String why) {}

    /// @param position of the line of the invoice
    /// @param amount to give back of it, above zero, VAT included
    record CreditLine(int position, Money amount) {}

    sealed interface CreditAnswer {}

    record Credited(Invoice note) implements CreditAnswer {}

    /// @param reason kebab-case: `more-than-is-left` (earlier credits counted), `not-an-invoice`,
    ///     `no-such-line`, `line-twice`, `nothing-to-credit`
    record CreditRefused(String reason) implements CreditAnswer {}

    /// News: a credit note apart from a run was issued; ask [Billing#byNumber].
    record CreditNoteIssued(String number, long accountId) {}
}
