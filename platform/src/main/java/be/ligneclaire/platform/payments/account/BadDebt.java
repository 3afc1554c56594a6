package be.ligneclaire.platform.payments.account;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.ledger.Ledger;
import be.ligneclaire.platform.ledger.Ledger.Account;
import be.ligneclaire.platform.ledger.Ledger.Entry;
import be.ligneclaire.platform.ledger.Ledger.Posting;
import be.ligneclaire.platform.payments.BadDebts;
import be.ligneclaire.platform.payments.account.Debts.Debt;
import be.ligneclaire.platform.payments.account.WriteOffs.Given;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives debts up and takes them back, in the room and in the books.
///
/// ```
/// given up:    bad debt (less VAT reclaimed) + VAT reclaimed | receivable
/// taken back:  the same the other way round
/// ```
@Component
class BadDebt implements BadDebts {

    private static final String PAID_AFTER_ALL = "paid after all";

    private final Debts debts;
    private final WriteOffs writeOffs;
    private final Bookings bookings;
    private final Billing billing;
    private final Ledger ledger;
    private final Evidence evidence;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;

    BadDebt(
            Debts debts,
            WriteOffs writeOffs,
            Bookings bookings,
            Billing billing,
            Ledger ledger,
            Evidence evidence,
            BusinessTime time,
            ApplicationEventPublisher news) {
        this.debts = debts;
        this.writeOffs = writeOffs;
        this.bookings = bookings;
        this.billing = billing;
        this.ledger = ledger;
        this.evidence = evidence;
        this.time = time;
        this.news = news;
    }

    @Override
    @Transactional
    public WrittenOff writeOff(long accountId, String invoice, Loss loss, RuleId rule, String reason, Actor by) {
        bookings.lock(accountId);
        var debt = debt(accountId, invoice);
        if (!debt.isOpen()) {
            return new WrittenOff(invoice, Euro.ZERO, Euro.ZERO);
        }
        var vat = loss == Loss.ESTABLISHED ? vatOf(debt) : Euro.ZERO;
        var written =
                book(accountId, new WrittenOff(invoice, debt.open(), vat), rule, debt.edition(), reason, time.today());
        record(by, "debt-written-off", accountId, written, rule, debt.edition(), reason);
        return written;
    }

    @Override
    @Transactional
    public WrittenOff takeBack(long accountId, String invoice, RuleId rule, String reason, Actor by) {
        bookings.lock(accountId);
        var debt = debt(accountId, invoice);
        var given = given(accountId, invoice);
        if (given.isEmpty()) {
            return new WrittenOff(invoice, Euro.ZERO, Euro.ZERO);
        }
        var back = new WrittenOff(
                invoice, given.get().amount().negated(), given.get().vat().negated());
        book(accountId, back, rule, debt.edition(), reason, time.today());
        record(by, "debt-taken-back", accountId, back, rule, debt.edition(), reason);
        return back;
    }

    /// Before money is put on invoices: what it pays of debts that were given up is open again. First the invoice
    /// that it names, then, with what exceeds everything open, the oldest. The account is locked by the caller.
    void takeBackWhatIsPaid(long accountId, Money amount, Optional<String> reference, LocalDate valueDate) {
        var given = writeOffs.of(accountId);
        if (given.isEmpty()) {
            return;
        }
        var open = Euro.sum(debts.of(accountId).stream().map(Debt::open).toList());
        var left = amount;
        for (var one : named(given, reference)) {
            left = left.minus(takeBack(accountId, one, least(left, one.amount()), valueDate));
        }
        left = least(left, amount.minus(least(amount, open)));
        for (var one : given) {
            if (!reference.filter(one.number()::equals).isPresent()) {
                left = left.minus(takeBack(accountId, one, least(left, one.amount()), valueDate));
            }
        }
    }

    private static List<Given> named(List<Given> given, Optional<String> reference) {
        return given.stream()
                .filter(one -> reference.filter(one.number()::equals).isPresent())
                .toList();
    }

    private Money takeBack(long accountId, Given given, Money amount, LocalDate valueDate) {
        if (amount.isPositive()) {
            var vat = amount.isEqual(given.amount()) ? given.vat() : part(given.vat(), amount, given.amount());
            var back = new WrittenOff(given.number(), amount.negated(), vat.negated());
            book(accountId, back, given.rule(), given.edition(), PAID_AFTER_ALL, valueDate);
        }
        return amount;
    }

    private WrittenOff book(
            long accountId, WrittenOff written, RuleId rule, Edition edition, String reason, LocalDate day) {
        var id = writeOffs.add(
                written.invoice(), accountId, written.amount(), written.vat(), rule, edition, reason, day);
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(
                Account.BAD_DEBT, OptionalLong.empty(), written.amount().minus(written.vat())));
        if (!written.vat().isZero()) {
            postings.add(new Posting(Account.VAT_PAYABLE, OptionalLong.empty(), written.vat()));
        }
        postings.add(new Posting(
                Account.RECEIVABLE, OptionalLong.of(accountId), written.amount().negated()));
        ledger.post(List.of(new Entry("write-off/" + id, day, postings)));
        news.publishEvent(new DebtWrittenOff(accountId, written, rule, edition, reason));
        return written;
    }

    private void record(
            Actor by, String action, long accountId, WrittenOff written, RuleId rule, Edition edition, String reason) {
        evidence.record(
                by,
                action,
                Optional.of(accountId),
                "invoice " + written.invoice(),
                Optional.of(edition),
                Map.of(
                        "amount",
                        Euro.text(written.amount()),
                        "vat",
                        Euro.text(written.vat()),
                        "rule",
                        rule.id(),
                        "reason",
                        reason));
    }

    private Debt debt(long accountId, String invoice) {
        return debts.of(accountId).stream()
                .filter(debt -> debt.number().equals(invoice))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The account has no invoice " + invoice));
    }

    private Optional<Given> given(long accountId, String invoice) {
        return writeOffs.of(accountId).stream()
                .filter(one -> one.number().equals(invoice))
                .findFirst();
    }

    /// The open part's share of the invoice's VAT: what is open × VAT ÷ total, half up.
    private Money vatOf(Debt debt) {
        return billing.byNumber(debt.number())
                .map(found -> part(found.invoice().vat(), debt.open(), debt.total()))
                .orElse(Euro.ZERO);
    }

    private static Money part(Money whole, Money numerator, Money denominator) {
        return Euro.of(whole.getAmount()
                .multiply(numerator.getAmount())
                .divide(denominator.getAmount(), 2, RoundingMode.HALF_UP));
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
