package be.ligneclaire.platform.payments.account;

import be.ligneclaire.core.rules.ending.CreditPayout;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.ledger.Ledger.Account;
import be.ligneclaire.platform.ledger.Ledger.Entry;
import be.ligneclaire.platform.ledger.Ledger.Posting;
import be.ligneclaire.platform.payments.Payments.RefundPaid;
import be.ligneclaire.platform.payments.account.Debts.Debt;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// A credit that is left when everything has ended: paid out unasked where the edition says so (en, nl), else
/// kept until the customer asks (`contract.credit-payout-request`). The account is locked by the caller.
@Component
class Payouts {

    private static final RuleId RULE = RuleId.CONTRACT_CREDIT_PAYOUT_REQUEST;

    private final Debts debts;
    private final Bookings bookings;
    private final Subscriptions subscriptions;
    private final Ledger ledger;
    private final ApplicationEventPublisher news;
    private final BusinessTime time;

    Payouts(
            Debts debts,
            Bookings bookings,
            Subscriptions subscriptions,
            Ledger ledger,
            ApplicationEventPublisher news,
            BusinessTime time) {
        this.debts = debts;
        this.bookings = bookings;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.news = news;
        this.time = time;
    }

    /// Pays out what is left of a credit note, if nothing runs and nothing is open any more.
    void payOutIfAllHasEnded(long accountId) {
        var notes = debts.notesOf(accountId);
        var credit = bookings.credit(accountId);
        if (notes.isEmpty() || !credit.isPositive() || somethingIsOpen(accountId) || somethingRuns(accountId)) {
            return;
        }
        var note = notes.getLast();
        if (!CreditPayout.automatic(note.edition()).value()) {
            return;
        }
        var day = time.today();
        bookings.refund("refund/" + note.number(), accountId, credit, "credit-after-end", RULE, note.edition(), day);
        ledger.post(List.of(new Entry(
                "refund/" + note.number(),
                day,
                List.of(
                        new Posting(Account.RECEIVABLE, OptionalLong.of(accountId), credit),
                        new Posting(Account.BANK, OptionalLong.empty(), credit.negated())))));
        news.publishEvent(new RefundPaid(accountId, credit, "credit-after-end", RULE, note.edition()));
    }

    private boolean somethingIsOpen(long accountId) {
        return debts.of(accountId).stream().anyMatch(Debt::isOpen);
    }

    private boolean somethingRuns(long accountId) {
        return subscriptions.itemsOf(accountId).stream()
                .flatMap(item -> item.services().stream())
                .anyMatch(service -> service.state() != State.ENDED);
    }
}
