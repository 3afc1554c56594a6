package be.ligneclaire.platform.billing.run;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.billing.Billing.Preview;
import be.ligneclaire.platform.billing.invoice.Draft;
import be.ligneclaire.platform.billing.run.AccountBill.Billed;
import be.ligneclaire.platform.billing.run.Runs.Chunk;
import be.ligneclaire.platform.subscription.Subscriptions;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the next run will bill an account: its facts are read and its bill is made as the run does, for a
/// chunk of one account, and nothing is written.
@Component
class Previews {

    /// The queries are those of chunks of any size, and PostgreSQL would plan each of them anew for every
    /// account, which takes longer than to answer it. A plan that is kept is made for a chunk, so it is told
    /// to go by the keys.
    private static final String FOR_ONE_ACCOUNT = """
            set local plan_cache_mode = force_generic_plan;
            set local enable_seqscan = off;
            set local enable_hashjoin = off;
            set local enable_mergejoin = off
            """;

    private final JdbcClient db;
    private final ChunkFacts facts;
    private final AccountBill bills;
    private final Runs runs;
    private final Subscriptions subscriptions;
    private final RunContexts contexts;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    Previews(
            JdbcClient db,
            ChunkFacts facts,
            AccountBill bills,
            Runs runs,
            Subscriptions subscriptions,
            RunContexts contexts,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.facts = facts;
        this.bills = bills;
        this.runs = runs;
        this.subscriptions = subscriptions;
        this.contexts = contexts;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    Optional<Preview> of(long accountId) {
        var day = nextRun();
        return subscriptions.foreseen(accountId, accountId + 1, day, () -> read(accountId, day));
    }

    Optional<Preview> after(long accountId, Runnable change) {
        var day = nextRun();
        return subscriptions.tried(accountId, day, change, () -> read(accountId, day));
    }

    /// The 1st to come; on a 1st that day's, as long as it has not begun.
    LocalDate nextRun() {
        var today = time.today();
        var first = today.withDayOfMonth(1);
        return today.equals(first) && !runs.hasBegun(first) ? first : first.plusMonths(1);
    }

    /// In one transaction, which every room joins: to begin and end one in each takes as long as to read.
    private Optional<Preview> read(long accountId, LocalDate day) {
        var read = transaction.execute(_ -> {
            db.sql(FOR_ONE_ACCOUNT).update();
            return draft(accountId, day).map(draft -> preview(day, draft));
        });
        return read == null ? Optional.empty() : read;
    }

    private Optional<Draft> draft(long accountId, LocalDate day) {
        var run = contexts.of(day);
        var account = facts.read(new Chunk(accountId, accountId + 1), run).accounts();
        return bills.of(account, run, (_, _) -> {}).stream().findFirst().map(Billed::draft);
    }

    private static Preview preview(LocalDate day, Draft draft) {
        return new Preview(
                day,
                draft.kind(),
                ChunkRun.due(draft, day),
                draft.total(),
                draft.total().minus(draft.vat()),
                draft.vat(),
                draft.contact().language(),
                draft.edition(),
                draft.asLines());
    }
}
