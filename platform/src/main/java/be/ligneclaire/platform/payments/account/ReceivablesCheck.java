package be.ligneclaire.platform.payments.account;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.payments.Receivables;
import be.ligneclaire.platform.tasks.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Compares what accounts owe by the ledger with what they are asked for, many accounts at a time. Where the two
/// differ, the account is held and looked at again, since money may have been moved between the two questions.
@Component
class ReceivablesCheck implements Receivables {

    private static final long RANGE = 100_000;

    private final Ledger ledger;
    private final Asked asked;
    private final Bookings bookings;
    private final Tasks tasks;

    ReceivablesCheck(Ledger ledger, Asked asked, Bookings bookings, Tasks tasks) {
        this.ledger = ledger;
        this.asked = asked;
        this.bookings = bookings;
        this.tasks = tasks;
    }

    @Override
    @Transactional
    public List<AccountDiffers> check() {
        var found = new ArrayList<AccountDiffers>();
        var last = LongStream.concat(stream(ledger.lastReceivable()), stream(asked.last()))
                .max()
                .orElse(-1);
        for (long from = 0; from <= last; from += RANGE) {
            for (var differs : compare(from, from + RANGE)) {
                bookings.lock(differs.accountId());
                found.addAll(compare(differs.accountId(), differs.accountId() + 1));
            }
        }
        found.forEach(this::ask);
        return found;
    }

    private List<AccountDiffers> compare(long from, long to) {
        var owed = ledger.receivables(from, to);
        var wanted = asked.of(from, to);
        var accounts = new TreeSet<>(owed.keySet());
        accounts.addAll(wanted.keySet());
        return accounts.stream()
                .map(account -> new AccountDiffers(
                        account,
                        amount(Optional.ofNullable(owed.get(account))),
                        amount(Optional.ofNullable(wanted.get(account)))))
                .filter(one -> !one.inLedger().isEqual(one.asked()))
                .toList();
    }

    private static Money amount(Optional<Money> amount) {
        return amount.orElse(Euro.ZERO);
    }

    private static LongStream stream(OptionalLong number) {
        return number.stream();
    }

    /// The same figures are the same task, others a new one. No rule speaks of books; that of allocation is the
    /// nearest.
    private void ask(AccountDiffers differs) {
        tasks.open(
                RuleId.PAYMENTS_ALLOCATION,
                Edition.newest(),
                differs.accountId(),
                "receivable %s %s".formatted(Euro.text(differs.inLedger()), Euro.text(differs.asked())),
                "The account owes %s in the ledger; its open invoices less what it has left are %s. What happened?"
                        .formatted(Euro.text(differs.inLedger()), Euro.text(differs.asked())));
    }
}
