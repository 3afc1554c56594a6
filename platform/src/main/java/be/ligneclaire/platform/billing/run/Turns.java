package be.ligneclaire.platform.billing.run;

import be.ligneclaire.platform.billing.run.Runs.Chunk;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Who of the workers of one process takes numbers next: they claim chunks in order and compute at the same time,
/// and each waits for its turn before it takes numbers, so that numbers follow the order of accounts.
final class Turns {

    /// Nobody works that long on a chunk; whoever waits longer waits for something that waits for it.
    private static final long PATIENCE_MINUTES = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Set<Long> left = new HashSet<>();
    private long tickets;
    private long serving;

    /// Claims a chunk and, with it, the turn after those claimed before; empty when there is none.
    Optional<Turn> claim(Supplier<Optional<Chunk>> claiming) {
        lock.lock();
        try {
            return claiming.get().map(chunk -> new Turn(chunk, tickets++));
        } finally {
            lock.unlock();
        }
    }

    /// The place of a chunk in the order.
    final class Turn {

        private final Chunk chunk;
        private final long ticket;

        private Turn(Chunk chunk, long ticket) {
            this.chunk = chunk;
            this.ticket = ticket;
        }

        Chunk chunk() {
            return chunk;
        }

        /// Waits until all chunks claimed before have ended.
        ///
        /// @throws IllegalStateException when that takes for ever
        void await() {
            lock.lock();
            try {
                var patience = TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
                while (serving < ticket) {
                    if (patience <= 0) {
                        throw new IllegalStateException(
                                "The chunk before the one from " + chunk.from() + " never ends");
                    }
                    patience = moved.awaitNanos(patience);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The bill run was interrupted", e);
            } finally {
                lock.unlock();
            }
        }

        /// Lets the next one go; again does no harm.
        void leave() {
            lock.lock();
            try {
                if (ticket >= serving) {
                    left.add(ticket);
                }
                while (left.remove(serving)) {
                    serving++;
                }
                moved.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
