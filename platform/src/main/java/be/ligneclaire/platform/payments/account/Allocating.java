package be.ligneclaire.platform.payments.account;

import be.ligneclaire.core.rules.invoicing.DebtPart;
import be.ligneclaire.core.rules.invoicing.PaymentAllocation;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.ledger.Ledger.Account;
import be.ligneclaire.platform.ledger.Ledger.Entry;
import be.ligneclaire.platform.ledger.Ledger.Posting;
import be.ligneclaire.platform.payments.Payments.Allocation;
import be.ligneclaire.platform.payments.Payments.Booked;
import be.ligneclaire.platform.payments.Payments.Method;
import be.ligneclaire.platform.payments.Payments.Part;
import be.ligneclaire.platform.payments.Payments.PaymentBooked;
import be.ligneclaire.platform.payments.account.Bookings.NewBooking;
import be.ligneclaire.platform.payments.account.Debts.Debt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts money on invoices by `payments.allocation`, books it and says so. The account is locked by the
/// caller.
@Component
class Allocating {

    private final Debts debts;
    private final Bookings bookings;
    private final BadDebt badDebt;
    private final Ledger ledger;
    private final ApplicationEventPublisher news;

    Allocating(Debts debts, Bookings bookings, BadDebt badDebt, Ledger ledger, ApplicationEventPublisher news) {
        this.debts = debts;
        this.bookings = bookings;
        this.badDebt = badDebt;
        this.ledger = ledger;
        this.news = news;
    }

    /// Books money that came in.
    Booked book(
            String key, long accountId, Money amount, Method method, Optional<String> reference, LocalDate valueDate) {
        badDebt.takeBackWhatIsPaid(accountId, amount, reference, valueDate);
        var before = bookings.credit(accountId);
        var booked = allocate(key, accountId, amount, method, reference, valueDate, before.plus(amount));
        ledger.post(List.of(new Entry(
                "payment/" + key,
                valueDate,
                List.of(
                        new Posting(Account.BANK, OptionalLong.empty(), amount),
                        new Posting(Account.RECEIVABLE, OptionalLong.of(accountId), amount.negated())))));
        return booked;
    }

    /// Puts what the account has left on its open invoices; nothing happens where one of the two is
    /// missing.
    void settleWithCredit(long accountId, LocalDate day) {
        var credit = bookings.credit(accountId);
        var open =
                debts.of(accountId).stream().map(Debt::open).reduce(Money::plus).orElse(credit.withAmount(0));
        var used = credit.isLessThan(open) ? credit : open;
        if (used.isPositive()) {
            var key = "credit/" + accountId + "/" + bookings.count(accountId);
            allocate(key, accountId, used, Method.CREDIT, Optional.empty(), day, credit);
        }
    }

    private Booked allocate(
            String key,
            long accountId,
            Money amount,
            Method method,
            Optional<String> reference,
            LocalDate valueDate,
            Money available) {
        var all = debts.of(accountId);
        var open = all.stream()
                .filter(Debt::isOpen)
                .map(debt ->
                        new be.ligneclaire.core.rules.invoicing.OpenInvoice(debt.number(), debt.due(), debt.open()))
                .toList();
        var allocated = PaymentAllocation.allocate(amount, reference, open);
        var allocations = new ArrayList<Allocation>();
        var left = available;
        for (var invoice : allocated.parts().entrySet()) {
            for (var part : invoice.getValue().entrySet()) {
                if (part.getValue().isPositive()) {
                    allocations.add(new Allocation(invoice.getKey(), part.getValue(), part(part.getKey())));
                    left = left.minus(part.getValue());
                }
            }
        }
        var edition = edition(all, allocations);
        bookings.add(new NewBooking(key, accountId, method, amount, reference, valueDate, edition), allocations, left);
        news.publishEvent(new PaymentBooked(accountId, method, amount, List.copyOf(allocations), left, edition));
        return new Booked(List.copyOf(allocations), left);
    }

    /// Of the invoice that received something first, else of the account's latest, else the newest.
    private static Edition edition(List<Debt> debts, List<Allocation> allocations) {
        return allocations.stream()
                .findFirst()
                .flatMap(first -> debts.stream()
                        .filter(debt -> debt.number().equals(first.invoice()))
                        .findFirst())
                .or(() -> debts.isEmpty() ? Optional.empty() : Optional.of(debts.getLast()))
                .map(Debt::edition)
                .orElseGet(Edition::newest);
    }

    private static Part part(DebtPart part) {
        return switch (part) {
            case PRINCIPAL -> Part.PRINCIPAL;
            case INTEREST -> Part.INTEREST;
            case INDEMNITY -> Part.INDEMNITY;
            case FEE -> Part.FEE;
        };
    }
}
