package be.ligneclaire.platform.payments;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import org.joda.money.Money;

/// The front door for debts that are given up (`docs/decisions/0016-receivables-and-bad-debt.md`).
public interface BadDebts {

    /// Gives up what is open of an invoice: it is no longer asked for, and the books have it as bad debt. Money
    /// that comes for it after all takes it back by itself ([Payments#receive]). The same again changes nothing.
    ///
    /// @param rule that led to it
    /// @param reason for a colleague, in their words
    /// @return what was given up now; of 0.00 when nothing is open
    /// @throws IllegalArgumentException when the account has no such invoice
    WrittenOff writeOff(long accountId, String invoice, Loss loss, RuleId rule, String reason, Actor by);

    /// Takes back what was given up of an invoice, which is then open again; a mistake repaired. The same again
    /// changes nothing.
    ///
    /// @throws IllegalArgumentException when the account has no such invoice
    WrittenOff takeBack(long accountId, String invoice, RuleId rule, String reason, Actor by);

    /// How certain a loss is.
    enum Loss {
        /// We stop asking; VAT stays paid.
        GIVEN_UP,
        /// Certain in whole or part, as in a bankruptcy: its VAT may be reclaimed (VAT Code, art. 77 § 1, 7°).
        ESTABLISHED
    }

    /// @param amount given up, VAT included; taken back where negative
    /// @param vat the part of it that is VAT reclaimed
    record WrittenOff(String invoice, Money amount, Money vat) {}

    /// News: something was given up (positive) or taken back (negative).
    record DebtWrittenOff(long accountId, WrittenOff what, RuleId rule, Edition edition, String reason) {}
}
