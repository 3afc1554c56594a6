package be.ligneclaire.platform.billing.run;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.billing.Billing.DryRun;
import be.ligneclaire.platform.billing.Billing.KindTotal;
import be.ligneclaire.platform.billing.run.AccountBill.Billed;
import be.ligneclaire.platform.billing.run.ChunkRun.RunContext;
import be.ligneclaire.platform.billing.run.Runs.Chunk;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.AccountRange;
import be.ligneclaire.platform.subscription.Subscriptions;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs that are only tried: chunk after chunk is read and computed as in a run, added up, and forgotten.
@Component
class DryRuns {

    private final Customers customers;
    private final Subscriptions subscriptions;
    private final ChunkFacts facts;
    private final AccountBill bills;
    private final Crew crew;
    private final TransactionTemplate reading;

    DryRuns(
            Customers customers,
            Subscriptions subscriptions,
            ChunkFacts facts,
            AccountBill bills,
            Crew crew,
            PlatformTransactionManager transactions) {
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.facts = facts;
        this.bills = bills;
        this.crew = crew;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    DryRun of(LocalDate day, RunContext run, int chunkSize) {
        var accounts = day.getDayOfMonth() == 1 ? customers.accounts() : new AccountRange(0, 0);
        var next = new AtomicLong(accounts.from());
        var all = new Sum();
        crew.work(() -> {
                    var mine = new Sum();
                    for (var from = next.getAndAdd(chunkSize); from < accounts.to(); from = next.getAndAdd(chunkSize)) {
                        add(new Chunk(from, Math.min(from + chunkSize, accounts.to())), run, mine);
                    }
                    return mine;
                })
                .forEach(all::add);
        return all.as(day);
    }

    private void add(Chunk chunk, RunContext run, Sum sum) {
        subscriptions.foreseen(
                chunk.from(),
                chunk.to(),
                run.day(),
                () -> reading.execute(_ -> {
                    bills.of(
                                    facts.read(chunk, run).accounts(),
                                    run,
                                    (account, reason) ->
                                            sum.heldBack.put(account.accountId, String.valueOf(reason.getMessage())))
                            .forEach(sum::add);
                    return sum;
                }));
    }

    /// What some chunks come to.
    private static final class Sum {

        private long invoices;
        private long creditNotes;
        private Money total = Euro.ZERO;
        private final EnumMap<LineKind, KindTotal> kinds = new EnumMap<>(LineKind.class);
        private final TreeMap<Long, String> heldBack = new TreeMap<>();

        void add(Billed billed) {
            var draft = billed.draft();
            switch (draft.kind()) {
                case INVOICE -> invoices++;
                case CREDIT_NOTE -> creditNotes++;
            }
            total = total.plus(draft.total());
            draft.lines().forEach(line -> kinds.merge(line.kind(), new KindTotal(1, line.amount()), KindTotal::plus));
        }

        void add(Sum other) {
            invoices += other.invoices;
            creditNotes += other.creditNotes;
            total = total.plus(other.total);
            other.kinds.forEach((kind, sum) -> kinds.merge(kind, sum, KindTotal::plus));
            heldBack.putAll(other.heldBack);
        }

        DryRun as(LocalDate day) {
            return new DryRun(day, invoices, creditNotes, total, new TreeMap<>(kinds), heldBack);
        }
    }
}
