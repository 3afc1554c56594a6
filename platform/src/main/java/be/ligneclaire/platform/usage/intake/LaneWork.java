package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.platform.catalog.Catalog;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands batches to lanes: one thread per lane, so that a line's batches follow each other while lanes
/// run side by side.
@Component("usageLaneWork")
class LaneWork {

    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Catalog catalog;

    LaneWork(DataSource dataSource, TransactionTemplate transaction, Catalog catalog) {
        this.dataSource = dataSource;
        this.transaction = transaction;
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

        private final List<ExecutorService> threads = new ArrayList<>();
        private final Instant now;

        Lanes(Instant now) {
            this.now = now;
        }

        /// On this thread, for a file of one batch.
        Pending here(Batch batch) {
            var tallies = new ArrayList<Future<Lane.Tally>>();
            for (int lane = 0; lane < Lane.COUNT; lane++) {
                tallies.add(java.util.concurrent.CompletableFuture.completedFuture(take(batch, lane, now)));
            }
            return new Pending(batch, tallies);
        }

        Pending hand(Batch batch) {
            var tallies = new ArrayList<Future<Lane.Tally>>();
            for (int lane = 0; lane < Lane.COUNT; lane++) {
                if (threads.size() == lane) {
                    threads.add(Executors.newSingleThreadExecutor(Thread.ofPlatform()
                            .name("usage-lane-", lane)
                            .daemon()
                            .factory()));
                }
                int number = lane;
                Callable<Lane.Tally> task = () -> take(batch, number, now);
                tallies.add(threads.get(lane).submit(task));
            }
            return new Pending(batch, tallies);
        }

        @Override
        public void close() {
            threads.forEach(ExecutorService::shutdownNow);
            threads.forEach(ExecutorService::close);
        }
    }

    private Lane.Tally take(Batch batch, int lane, Instant now) {
        var within = TransactionSynchronizationManager.isActualTransactionActive();
        if (within || !batch.fresh) {
            return once(batch, lane, now, false);
        }
        try {
            return once(batch, lane, now, true);
        } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
            return once(batch, lane, now, false);
        }
    }

    private Lane.Tally once(Batch batch, int lane, Instant now, boolean fresh) {
        var tally = transaction.execute(_ -> {
            var connection = DataSourceUtils.getConnection(dataSource);
            try {
                return new Lane(connection, batch, lane, catalog.tariffs(), now).take(fresh);
            } catch (SQLException e) {
                var known = TRANSLATOR.translate("usage import", null, e);
                throw known == null ? new IllegalStateException(e) : known;
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        });
        if (tally == null) {
            throw new IllegalStateException("A lane has a tally");
        }
        return tally;
    }
}
