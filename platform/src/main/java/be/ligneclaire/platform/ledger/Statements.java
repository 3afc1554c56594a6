package be.ligneclaire.platform.ledger;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.joda.money.Money;

/// The front door for those who read what one customer owes, and how it came to that.
public interface Statements {

    /// What moved the receivable of a billing account in a year, oldest first.
    Statement of(long accountId, Year year);

    /// @param opening what was owed when the year began; negative when something was left
    /// @param closing what was owed at its end, or is now
    /// @param years those in which anything moved, oldest first
    record Statement(Year year, Money opening, List<Movement> movements, Money closing, List<Year> years) {

        public Statement {
            movements = List.copyOf(movements);
            years = List.copyOf(years);
        }
    }

    /// @param key of the entry, made from what happened: `invoice/17`, `payment/…`, `refund/…`
    /// @param amount positive is owed more, negative is owed less
    /// @param balance what was owed after it
    record Movement(LocalDate on, String key, Money amount, Money balance) {}
}
