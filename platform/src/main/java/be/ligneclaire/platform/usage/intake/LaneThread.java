package be.ligneclaire.platform.usage.intake;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The thread of a lane during one import. Its transaction goes on from batch to batch only while the next
/// one is there already, so that nobody ever waits for a lane that does nothing.
final class LaneThread implements AutoCloseable {

    private final Supplier<OpenLane> opening;
    private final ExecutorService thread;
    private final AtomicInteger waiting = new AtomicInteger();

    /// Of the thread alone.
    private Optional<OpenLane> open = Optional.empty();

    private boolean failed;

    LaneThread(int number, Supplier<OpenLane> opening) {
        this.opening = opening;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("usage-lane-", number).daemon().factory());
    }

    /// The tally is there when the batch is stored, which is durable once a later batch's or the last
    /// batch's is there.
    Future<Lane.Tally> hand(Batch batch) {
        waiting.incrementAndGet();
        return thread.submit(() -> take(batch));
    }

    private Lane.Tally take(Batch batch) {
        waiting.decrementAndGet();
        if (failed) {
            throw new IllegalStateException("The batch before failed.");
        }
        failed = true;
        try {
            var lane = open.orElseGet(opening);
            open = Optional.of(lane);
            var tally = lane.take(batch);
            if (waiting.get() == 0 || lane.isEnough()) {
                lane.commit();
                open = Optional.empty();
            }
            failed = false;
            return tally;
        } finally {
            if (failed) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        open.ifPresent(OpenLane::rollBack);
        open = Optional.empty();
    }

    /// Gives up what is not committed.
    @Override
    public void close() {
        thread.submit(this::rollBack);
        thread.close();
    }
}
