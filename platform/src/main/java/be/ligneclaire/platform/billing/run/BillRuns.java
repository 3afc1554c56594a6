package be.ligneclaire.platform.billing.run;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.invoice.IssuedInvoices;
import be.ligneclaire.platform.billing.run.ChunkRun.Outcome;
import be.ligneclaire.platform.billing.run.ChunkRun.RunContext;
import be.ligneclaire.platform.billing.run.Runs.Chunk;
import be.ligneclaire.platform.billing.run.Turns.Turn;
import be.ligneclaire.platform.customer.Customers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Bill runs: chunk after chunk, each in one transaction of its own (also when the agenda, which holds one,
/// asks), until nothing is left that nobody has. Several hands of one process share a run as several
/// processes do.
@Service
class BillRuns implements Billing {

    private static final Logger LOG = LoggerFactory.getLogger(BillRuns.class);

    private final Runs runs;
    private final ChunkRun chunks;
    private final IssuedInvoices invoices;
    private final Previews previews;
    private final DryRuns dryRuns;
    private final Customers customers;
    private final RunContexts contexts;
    private final Crew crew;
    private final UnheardNews unheard;
    private final TransactionTemplate transaction;
    private final int chunkSize;

    /// @param chunkSize accounts a chunk: enough to make a statement's fixed cost small, few enough to keep
    ///     the memory flat
    BillRuns(
            Runs runs,
            ChunkRun chunks,
            IssuedInvoices invoices,
            Previews previews,
            DryRuns dryRuns,
            Customers customers,
            RunContexts contexts,
            Crew crew,
            UnheardNews unheard,
            PlatformTransactionManager transactions,
            @Value("${ligneclaire.billing.chunk:2000}") int chunkSize) {
        this.runs = runs;
        this.chunks = chunks;
        this.invoices = invoices;
        this.previews = previews;
        this.dryRuns = dryRuns;
        this.customers = customers;
        this.contexts = contexts;
        this.crew = crew;
        this.unheard = unheard;
        this.chunkSize = chunkSize;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public BillRun run(LocalDate day) {
        var accounts = customers.accounts();
        if (day.getDayOfMonth() != 1 || accounts.from() >= accounts.to()) {
            return new BillRun(day, 0, 0, Euro.ZERO);
        }
        transaction.executeWithoutResult(_ -> contexts.closeUsage(day));
        if (Boolean.TRUE.equals(transaction.execute(_ -> runs.open(day, accounts, chunkSize)))) {
            unheard.tellAgain(day);
        }
        var context = contexts.of(day);
        var all = crew.work(() -> untilNothingIsLeft(context)).stream().reduce(Outcome.NOTHING, Outcome::plus);
        return new BillRun(day, all.issued(), all.heldBack(), all.total());
    }

    @Override
    public BillRun runFor(LocalDate day, long accountId) {
        var accounts = customers.accounts();
        if (day.getDayOfMonth() != 1 || accountId < accounts.from() || accountId >= accounts.to()) {
            return new BillRun(day, 0, 0, Euro.ZERO);
        }
        transaction.executeWithoutResult(_ -> contexts.closeUsage(day));
        transaction.executeWithoutResult(_ -> {
            if (!runs.hasBegun(day)) {
                runs.open(day, accounts, chunkSize);
            }
        });
        var context = contexts.of(day);
        var chunk = new Chunk(accountId, accountId + 1);
        var done = transaction.execute(_ -> {
            runs.holdChunkOf(accountId, day);
            return context.turns()
                    .claim(() -> Optional.of(chunk))
                    .map(turn -> chunks.billOneByOne(turn, context))
                    .orElse(Outcome.NOTHING);
        });
        var outcome = done == null ? Outcome.NOTHING : done;
        return new BillRun(day, outcome.issued(), outcome.heldBack(), outcome.total());
    }

    @Override
    public DryRun dryRun(LocalDate day) {
        return dryRuns.of(day, contexts.of(day), chunkSize);
    }

    private Outcome untilNothingIsLeft(RunContext context) {
        var all = Outcome.NOTHING;
        for (var next = next(context); next.isPresent(); next = next(context)) {
            all = all.plus(next.get());
        }
        return all;
    }

    /// Bills the next chunk; empty when there is none that nobody has.
    private Optional<Outcome> next(RunContext context) {
        var mine = new Mine();
        try {
            return transaction.execute(_ -> {
                mine.turn = context.turns().claim(() -> runs.claim(context.day()));
                mine.turn.ifPresent(BillRuns::leaveAfterCommit);
                var outcome = mine.turn.map(turn -> chunks.bill(turn, context));
                mine.turn.ifPresent(turn -> runs.done(context.day(), turn.chunk()));
                return outcome;
            });
        } catch (DataIntegrityViolationException e) {
            var chunk = mine.turn.orElseThrow(() -> e).chunk();
            LOG.warn("An account of the chunk from {} was refused by the database; one by one now", chunk.from(), e);
            mine.turn.ifPresent(Turn::leave);
            return oneByOne(chunk, context);
        } finally {
            mine.turn.ifPresent(Turn::leave);
        }
    }

    /// The next one need not wait until those who listen have heard the news.
    private static void leaveAfterCommit(Turn turn) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public int getOrder() {
                return Ordered.HIGHEST_PRECEDENCE;
            }

            @Override
            public void afterCommit() {
                turn.leave();
            }
        });
    }

    /// The database refused something of a chunk: each account for itself, so that only the one concerned
    /// is held back.
    private Optional<Outcome> oneByOne(Chunk chunk, RunContext context) {
        var mine = new Mine();
        try {
            return transaction.execute(_ -> {
                mine.turn = context.turns()
                        .claim(() -> runs.claim(context.day(), chunk) ? Optional.of(chunk) : Optional.empty());
                var outcome = mine.turn.map(turn -> chunks.billOneByOne(turn, context));
                mine.turn.ifPresent(_ -> runs.done(context.day(), chunk));
                return Optional.of(outcome.orElse(Outcome.NOTHING));
            });
        } finally {
            mine.turn.ifPresent(Turn::leave);
        }
    }

    @Override
    public List<Invoice> of(long accountId) {
        return invoices.of(accountId);
    }

    @Override
    public Optional<InvoiceWithLines> find(long accountId, PublicId invoice) {
        return invoices.find(accountId, invoice);
    }

    @Override
    public Optional<Comparison> whatChanged(InvoiceWithLines document) {
        return invoices.whatChanged(document);
    }

    @Override
    public Optional<Preview> preview(long accountId) {
        return previews.of(accountId);
    }

    @Override
    public Optional<Preview> previewIf(long accountId, Runnable change) {
        return previews.after(accountId, change);
    }

    @Override
    public Optional<Difference> whatWillChange(long accountId, Preview next) {
        return invoices.whatWillChange(accountId, next);
    }

    @Override
    public LocalDate nextRun() {
        return previews.nextRun();
    }

    @Override
    public Optional<InvoiceWithLines> byNumber(String number) {
        return invoices.byNumber(number);
    }

    @Override
    public List<Invoice> issued(LocalDate day, long from, long to) {
        return invoices.issued(day, from, to);
    }

    private static final class Mine {
        Optional<Turn> turn = Optional.empty();
    }
}
