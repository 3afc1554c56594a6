package be.ligneclaire.platform.ledger;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.ledger.Ledger.Account;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/// The front door for those who keep the books: balances, closed months, the file for bookkeeping
/// (`docs/ledger.md`).
public interface Books {

    /// Makes the balances of all open months again from the postings, compares the postings of closed
    /// months with the balances that were kept at their closing, and announces what differs. Safe to
    /// repeat.
    ///
    /// @return what differs, by month; nothing when all agree
    List<BalanceDiffers> check();

    /// What was posted in a month as of the last check or its closing; accounts without postings are
    /// absent.
    Map<Account, Turnover> balances(YearMonth month);

    /// Closes a month for good: its balances are kept and nothing is posted in it any more. The first
    /// closing closes all months before it too, then one follows the other.
    ///
    /// @throws CannotBeClosed when the month is not over, is closed already, is not the next one, when
    ///     closed months do not agree with their balances, or when somebody is posting for long
    void close(YearMonth month, Actor by);

    /// The last closed month, if any.
    Optional<YearMonth> lastClosed();

    /// Writes what was posted in a month as CSV, row by row as it comes from the database, in the order in
    /// which it was posted.
    ///
    /// @param language of the names of accounts
    /// @param out is left open
    Exported export(YearMonth month, Language language, OutputStream out);

    /// Both sides of an account.
    record Turnover(Money debit, Money credit) {

        public static final Turnover NONE = new Turnover(Euro.ZERO, Euro.ZERO);

        /// `debit 850.62 credit 0.00`
        public String text() {
            return "debit %s credit %s".formatted(Euro.text(debit), Euro.text(credit));
        }
    }

    /// News: the postings of a closed month are not what they were when it was closed.
    ///
    /// @param kept the balance at the closing
    /// @param posted the sum of the postings now
    record BalanceDiffers(YearMonth month, Account account, Turnover kept, Turnover posted) {}

    /// What a file holds.
    record Exported(long entries, long postings, Turnover total) {}

    /// Why a month stays open, in a sentence.
    final class CannotBeClosed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public CannotBeClosed(String sentence) {
            super(sentence);
        }
    }
}
