package be.ligneclaire.platform.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.joda.money.Money;

/// The front door: double entry. Every entry sums to zero, which the database enforces; nothing is ever
/// updated.
public interface Ledger {

    /// Posts entries, in the caller's transaction, in one COPY. An entry whose key is already there is an
    /// error of the caller's.
    void post(Collection<Entry> entries);

    /// What an account owes (positive) or has left (negative).
    Money balance(long accountId);

    /// The balance of each chart account, for checks and the console.
    Map<Account, Money> trialBalance();

    /// The chart of accounts.
    enum Account {
        /// Owed by customers, per billing account.
        RECEIVABLE,
        REVENUE_RECURRING,
        REVENUE_USAGE,
        REVENUE_ONE_OFF,
        VAT_PAYABLE,
        THIRD_PARTY_PAYABLE,
        LATE_PAYMENT_INCOME,
        INDEMNITY_INCOME,
        DEPOSITS_HELD,
        COMPENSATION,
        BANK
    }

    /// @param key unique, made from what happened: `invoice/2026-00000001`, `payment/17`
    record Entry(String key, LocalDate on, List<Posting> postings) {}

    /// @param accountId the billing account; only for RECEIVABLE
    /// @param amount positive is debit, negative is credit
    record Posting(Account account, OptionalLong accountId, Money amount) {}
}
