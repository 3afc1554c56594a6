package be.ligneclaire.platform.billing.run;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.invoicing.Vat;
import be.ligneclaire.platform.billing.invoice.Draft;
import be.ligneclaire.platform.billing.run.AccountBill.Billed;
import be.ligneclaire.platform.ledger.Ledger.Account;
import be.ligneclaire.platform.ledger.Ledger.Entry;
import be.ligneclaire.platform.ledger.Ledger.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.joda.money.Money;

/// Invoices as double entries: what the customer owes against revenue per kind, VAT, and what is held or
/// owed for others.
final class Postings {

    private Postings() {}

    /// One entry per document, named after its key; a document of 0.00 in all parts has none.
    static List<Entry> of(List<Billed> billed, long[] keys, LocalDate day) {
        var entries = new ArrayList<Entry>(billed.size());
        for (int i = 0; i < keys.length; i++) {
            var postings = of(billed.get(i).draft());
            if (!postings.isEmpty()) {
                entries.add(new Entry("invoice/" + keys[i], day, postings));
            }
        }
        return entries;
    }

    private static List<Posting> of(Draft draft) {
        var postings = new ArrayList<Posting>(4);
        add(postings, Account.RECEIVABLE, OptionalLong.of(draft.contact().accountId()), draft.total());
        byAccountOfKind(draft)
                .forEach((account, amount) -> add(postings, account, OptionalLong.empty(), amount.negated()));
        add(postings, Account.VAT_PAYABLE, OptionalLong.empty(), draft.vat().negated());
        return postings;
    }

    private static void add(List<Posting> postings, Account account, OptionalLong billingAccount, Money amount) {
        if (!amount.isZero()) {
            postings.add(new Posting(account, billingAccount, amount));
        }
    }

    /// Net of VAT. VAT is taken out once of the whole (`money.vat`), so the cents that differ from the sum
    /// of the parts' VAT go to the last taxed kind.
    private static Map<Account, Money> byAccountOfKind(Draft draft) {
        var gross = new EnumMap<LineKind, Money>(LineKind.class);
        draft.lines().forEach(line -> gross.merge(line.kind(), line.amount(), Money::plus));
        var net = new EnumMap<Account, Money>(Account.class);
        var vatLeft = draft.vat();
        var lastTaxed = gross.keySet().stream().filter(LineKind::taxed).reduce((_, later) -> later);
        for (var part : gross.entrySet()) {
            var kind = part.getKey();
            var vat = kind.taxed()
                    ? (lastTaxed.filter(kind::equals).isPresent() ? vatLeft : Vat.in(part.getValue()))
                    : Euro.ZERO;
            vatLeft = vatLeft.minus(vat);
            net.merge(account(kind), part.getValue().minus(vat), Money::plus);
        }
        return net;
    }

    private static Account account(LineKind kind) {
        return switch (kind) {
            case RECURRING -> Account.REVENUE_RECURRING;
            case USAGE -> Account.REVENUE_USAGE;
            case ONE_OFF -> Account.REVENUE_ONE_OFF;
            case THIRD_PARTY -> Account.THIRD_PARTY_PAYABLE;
            case LATE_PAYMENT -> Account.LATE_PAYMENT_INCOME;
            case INDEMNITY -> Account.INDEMNITY_INCOME;
            case DEPOSIT -> Account.DEPOSITS_HELD;
            case COMPENSATION -> Account.COMPENSATION;
        };
    }
}
