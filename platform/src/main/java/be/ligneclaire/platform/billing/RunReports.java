package be.ligneclaire.platform.billing;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.platform.billing.Billing.KindTotal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/// The front door for those who follow bill runs: how far one is, what it issued, whom it held back. Cheap
/// while a run goes on: nothing here reads invoices.
public interface RunReports {

    /// The runs, newest first.
    List<Run> runs();

    /// The run of a day; empty when there is none.
    Optional<Run> run(LocalDate day);

    /// What a run issued by kind of line, VAT included, in the order of the kinds; kinds without lines are
    /// absent.
    Map<LineKind, KindTotal> totals(LocalDate day);

    /// Accounts that a run held back and that no run has billed since, in order of account, then those that
    /// one has; at most `limit`.
    List<HeldBack> heldBack(LocalDate day, int limit);

    /// An account that a run held back; empty when it did not.
    Optional<HeldBack> heldBack(LocalDate day, long accountId);

    /// A run, as far as it is.
    ///
    /// @param pass how often it was run again after it was complete
    /// @param chunks parts that accounts are billed in
    /// @param chunksDone of those, in this pass
    /// @param total of invoices and credit notes, VAT included
    /// @param heldBack accounts that could not be billed
    /// @param billedSince of those, the ones that were billed since, by this run or a later one
    record Run(
            LocalDate day,
            int pass,
            long chunks,
            long chunksDone,
            long invoices,
            long creditNotes,
            Money total,
            long heldBack,
            long billedSince) {

        /// Whether no account is left to look at.
        public boolean isComplete() {
            return chunksDone == chunks;
        }

        /// Accounts that still wait.
        public long waiting() {
            return heldBack - billedSince;
        }
    }

    /// @param reason as the run noted it
    /// @param invoice the number of what the account was billed first since, by this run or a later one
    record HeldBack(LocalDate day, long accountId, String reason, Optional<String> invoice) {

        /// The subject of the task that was opened for it.
        public String task() {
            return "bill-run " + day + " account " + accountId;
        }
    }
}
