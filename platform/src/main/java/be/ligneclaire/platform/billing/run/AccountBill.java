package be.ligneclaire.platform.billing.run;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.platform.billing.charge.ArisenCharges.Arisen;
import be.ligneclaire.platform.billing.charge.CreditedFee;
import be.ligneclaire.platform.billing.charge.ProductCharge;
import be.ligneclaire.platform.billing.invoice.Draft;
import be.ligneclaire.platform.billing.invoice.Draft.DraftLine;
import be.ligneclaire.platform.billing.invoice.IssuedInvoices;
import be.ligneclaire.platform.billing.run.ChunkRun.RunContext;
import be.ligneclaire.platform.customer.Customers.BillingContact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/// What one account is billed: its lines, item by item in the order agreed, first the products, then the
/// usage, then what arose; what concerns no item comes last.
@Component
class AccountBill {

    private final IssuedInvoices issued;

    AccountBill(IssuedInvoices issued) {
        this.issued = issued;
    }

    /// The bills of some accounts, in their order, without those that have nothing to bill.
    ///
    /// @param cannot what to do with an account of which something does not fit together, whoever noticed
    List<Billed> of(
            Collection<AccountFacts> accounts, RunContext run, BiConsumer<AccountFacts, CannotBeBilled> cannot) {
        var due = new ArrayList<Due>(accounts.size());
        for (var account : accounts) {
            attempt(account, cannot, () -> {
                if (!account.hasNothingToBill()) {
                    due.add(due(account, run));
                }
            });
        }
        var numbers = numbersOfCorrected(due);
        var billed = new ArrayList<Billed>(due.size());
        for (var charged : due) {
            attempt(charged.account, cannot, () -> bill(charged, numbers, run).ifPresent(billed::add));
        }
        return billed;
    }

    private static void attempt(AccountFacts account, BiConsumer<AccountFacts, CannotBeBilled> cannot, Runnable step) {
        try {
            step.run();
        } catch (CannotBeBilled e) {
            cannot.accept(account, e);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            cannot.accept(account, new CannotBeBilled(String.valueOf(e.getMessage()), e));
        }
    }

    private static Due due(AccountFacts account, RunContext run) {
        var contact = account.contact.orElseThrow(() -> new CannotBeBilled("nobody is known to send the invoice to"));
        return new Due(account, contact, charges(account, run));
    }

    private static Optional<Billed> bill(Due due, Map<Long, String> numbers, RunContext run) {
        var account = due.account;
        var charges = due.charges;
        var contact = due.contact;
        var language = contact.language();
        var lines = new ArrayList<DraftLine>();
        charges.forEach(charge -> lines.add(run.lines().recurring(language, charge, numbers)));
        account.usage.stream()
                .filter(total -> !TenDecimals.toMoney(total.amount()).isZero())
                .forEach(total -> lines.add(run.lines().usage(language, total)));
        account.arisen.forEach(charge -> lines.add(run.lines().arisen(language, charge)));
        lines.sort(Comparator.comparingLong(AccountBill::item));
        return Draft.of(contact, lines)
                .map(draft -> new Billed(
                        draft, charges, account.arisen.stream().map(Arisen::key).toList(), account.repair.pending()));
    }

    /// By the rules, less what colleagues gave back already.
    private static List<ProductCharge> charges(AccountFacts account, RunContext run) {
        var charges = new ArrayList<>(run.rules().of(account.products, account.charged, account.repair));
        charges.addAll(run.rules().afterEarlierEnds(account.products, account.charged, account.agreed));
        if (account.credited.isEmpty()) {
            return charges;
        }
        var charged = new ArrayList<>(account.charged);
        account.repair.charged().stream()
                .filter(past -> account.repair.concerns(past.agreedId()))
                .forEach(charged::add);
        return CreditedFee.considered(account.credited, charges, charged);
    }

    private static long item(DraftLine line) {
        return line.itemId().orElse(Long.MAX_VALUE);
    }

    private Map<Long, String> numbersOfCorrected(List<Due> due) {
        return issued.numbers(due.stream()
                .flatMap(charged -> charged.charges.stream())
                .map(ProductCharge::corrects)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .distinct()
                .toList());
    }

    private record Due(AccountFacts account, BillingContact contact, List<ProductCharge> charges) {}

    /// @param arisen the keys of the arisen charges that it holds
    /// @param repaired the keys of the corrections whose difference it holds
    record Billed(Draft draft, List<ProductCharge> charges, List<String> arisen, List<Long> repaired) {}

    /// Something of an account does not fit together; the message is for the colleague who repairs it.
    static final class CannotBeBilled extends RuntimeException {
        CannotBeBilled(String reason) {
            super(reason);
        }

        CannotBeBilled(String reason, RuntimeException cause) {
            super(reason, cause);
        }
    }
}
