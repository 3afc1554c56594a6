package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.platform.catalog.Catalog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// Hands batches to lanes: one thread per lane, so that a line's batches follow each other while lanes
/// run side by side.
@Component("usageLaneWork")
class LaneWork {

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final Catalog catalog;

    LaneWork(DataSource dataSource, PlatformTransactionManager transactions, Catalog catalog) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.catalog = catalog;
    }

    /// @param now the instant of the import
    Lanes begin(Instant now) {
        return new Lanes(now);
    }

    /// A batch on its way.
    record Pending(Batch batch, List<Future<Lane.Tally>> lanes) {

        /// Waits for all lanes.
        List<Lane.Tally> tallies() {
            var tallies = new ArrayList<Lane.Tally>();
            for (var lane : lanes) {
                try {
                    tallies.add(lane.get());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("The import was interrupted; importing the file again goes on.", e);
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException cause) {
                        throw cause;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
            return tallies;
        }
    }

    /// The lanes of one import.
    final class Lanes implements AutoCloseable {

        private final List<LaneThread> threads = new ArrayList<>();
        private final Instant now;

        Lanes(Instant now) {
            this.now = now;
        }

        /// On this thread, for a file of one batch.
        Pending here(Batch batch) {
            var tallies = new ArrayList<Future<Lane.Tally>>();
            for (int number = 0; number < Lane.COUNT; number++) {
                tallies.add(CompletableFuture.completedFuture(alone(batch, number)));
            }
            return new Pending(batch, tallies);
        }

        private Lane.Tally alone(Batch batch, int number) {
            var open = open(number, now);
            var complete = false;
            try {
                var tally = open.take(batch);
                open.commit();
                complete = true;
                return tally;
            } finally {
                if (!complete) {
                    open.rollBack();
                }
            }
        }

        Pending hand(Batch batch) {
            while (threads.size() < Lane.COUNT) {
                int number = threads.size();
                threads.add(new LaneThread(number, () -> open(number, now)));
            }
            return new Pending(
                    batch, threads.stream().map(thread -> thread.hand(batch)).toList());
        }

        @Override
        public void close() {
            threads.forEach(LaneThread::close);
        }
    }

    private OpenLane open(int number, Instant now) {
        return new OpenLane(dataSource, transactions, number, catalog.tariffs(), now);
    }
}
