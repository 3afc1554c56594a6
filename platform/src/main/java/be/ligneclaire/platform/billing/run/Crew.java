package be.ligneclaire.platform.billing.run;

import be.ligneclaire.platform.agenda.MovableClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The hands of this process that share a run. Where time is in somebody's hands (a story, a test) there is one, the
/// caller's, so that everything happens in one order.
@Component
class Crew {

    private final int hands;

    /// @param wanted how many; 0 for one per core, but not more than four, since the numbers come one after the other
    Crew(@Value("${ligneclaire.billing.hands:0}") int wanted, ObjectProvider<MovableClock> clock) {
        var perCore = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        var free = clock.getIfAvailable() == null ? perCore : 1;
        this.hands = wanted > 0 ? wanted : free;
    }

    /// The same work by every hand, which end when nothing is left; what each of them did.
    ///
    /// @throws RuntimeException what made one of them fail, after the others have ended
    <T> List<T> work(Callable<T> share) {
        try {
            if (hands == 1) {
                return List.of(share.call());
            }
            var all = new ArrayList<T>();
            try (var pool = Executors.newFixedThreadPool(
                    hands, Thread.ofPlatform().name("bill-run-", 1).factory())) {
                for (var done : pool.invokeAll(Collections.nCopies(hands, share))) {
                    all.add(done.get());
                }
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bill run was interrupted", e);
        } catch (Exception e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(Exception failure) {
        var cause = failure instanceof ExecutionException ? failure.getCause() : failure;
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException("The bill run failed", failure);
    }
}
