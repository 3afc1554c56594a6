package be.ligneclaire.platform.evidence.chain;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.evidence.chain.Chain.Link;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes records with what they prove and closes the chain over them afterwards: where no workers run
/// (stories and tests) right after the commit on the same thread, else once a second by [ClosingWorker].
@Service
class KeptEvidence implements Evidence {

    private static final int BATCH = 5000;
    private static final String CLOSING = KeptEvidence.class.getName() + ".closing";

    private final Records records;
    private final Chain chain;
    private final Verifier verifier;
    private final BusinessTime time;
    private final TransactionTemplate apart;
    private final boolean workers;

    KeptEvidence(
            Records records,
            Chain chain,
            Verifier verifier,
            BusinessTime time,
            PlatformTransactionManager transactions,
            @Value("${ligneclaire.agenda.workers:true}") boolean workers) {
        this.records = records;
        this.chain = chain;
        this.verifier = verifier;
        this.time = time;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.workers = workers;
    }

    @Override
    @Transactional
    public void record(
            Actor actor,
            String action,
            Optional<Long> accountId,
            String subject,
            Optional<Edition> edition,
            Map<String, String> content) {
        records.add(new Records.NewRecord(
                time.now(), actor, action, accountId, subject, edition.map(Edition::code), content));
        if (!workers) {
            closeAfterCommit();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Recorded> of(long accountId, int limit) {
        return records.of(accountId, limit);
    }

    @Override
    public void closeChain() {
        while (apart.execute(_ -> closeSome()) == BATCH) {
            // The next batch has a transaction of its own.
        }
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify() {
        return verifier.verify(Optional.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public Anchor anchor() {
        return chain.head();
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(Anchor kept) {
        return verifier.verify(Optional.of(kept));
    }

    private int closeSome() {
        chain.lock();
        var open = records.open(BATCH);
        if (open.isEmpty()) {
            return 0;
        }
        var head = chain.head();
        var position = head.position();
        var hash = HexFormat.of().parseHex(head.hash());
        var links = new ArrayList<Link>(open.size());
        for (var row : open) {
            hash = ChainHash.of(hash, row);
            links.add(new Link(++position, row.number(), hash));
        }
        chain.append(links);
        return open.size();
    }

    private void closeAfterCommit() {
        if (TransactionSynchronizationManager.hasResource(CLOSING)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(CLOSING, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(CLOSING);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(CLOSING, true);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(CLOSING);
                if (status == STATUS_COMMITTED) {
                    closeChain();
                }
            }
        });
    }
}
