package be.ligneclaire.platform.payments;

import java.util.List;
import org.joda.money.Money;

/// The front door for those who compare the books with what customers are asked for.
public interface Receivables {

    /// Compares what each account owes in the ledger with its open invoices less what it has left, and opens a
    /// task for each difference. Safe to repeat: the same difference is the same task.
    ///
    /// @return what differs, in order of account; nothing when all agree
    List<AccountDiffers> check();

    /// @param inLedger what the account owes by its postings
    /// @param asked its open invoices less money and credit notes on no invoice
    record AccountDiffers(long accountId, Money inLedger, Money asked) {}
}
