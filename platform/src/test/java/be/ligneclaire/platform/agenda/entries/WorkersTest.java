package be.ligneclaire.platform.agenda.entries;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.MovableClock;
import be.ligneclaire.platform.agenda.Turn;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// In production several workers share the agenda; each entry takes effect once.
class WorkersTest {

    private static final Instant NOW = Instant.parse("2026-02-01T02:00:00Z");
    private static final int ENTRIES = 40;

    private final MovableClock clock = new MovableClock(NOW);

    @Test
    void two_instances_do_each_entry_once() throws InterruptedException {
        var done = new CountDownLatch(ENTRIES);
        var one = new AgendaAlone().with("plan-change", Turn.PLAN_CHANGES, _ -> done.countDown());
        var other = new AgendaAlone(one.database).with("plan-change", Turn.PLAN_CHANGES, _ -> done.countDown());
        IntStream.range(0, ENTRIES)
                .forEach(number -> one.entries.put("plan-change", EntryKey.of(number), NOW, "mobile-25"));

        var workers = one.workers(clock);
        var others = other.workers(clock);
        workers.start();
        others.start();
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        workers.stop();
        others.stop();

        assertThat(one.notebook.size() + other.notebook.size()).isEqualTo(ENTRIES);
        assertThat(one.notebook).doesNotContainAnyElementsOf(other.notebook);
        assertThat(one.entries.takeFirst(NOW, one.handlers())).isEmpty();
    }

    @Test
    void what_was_noted_before_a_restart_is_done_after_it_and_what_is_not_due_waits() throws InterruptedException {
        var before = new AgendaAlone();
        before.entries.put("plan-change", EntryKey.of(1, 7), NOW.minusSeconds(1), "mobile-25");
        before.entries.put("plan-change", EntryKey.of(1, 8), NOW.plusSeconds(3600), "mobile-5");

        var done = new CountDownLatch(1);
        var after = new AgendaAlone(before.database).with("plan-change", Turn.PLAN_CHANGES, _ -> done.countDown());
        var workers = after.workers(clock);
        workers.start();
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        workers.stop();

        assertThat(after.notebook).containsExactly("plan-change 1/7/ mobile-25");
        assertThat(after.entries.dueAt("plan-change", EntryKey.of(1, 8))).isPresent();
    }

    @Test
    void a_late_bill_run_waits_for_the_plan_changes_before_it() throws InterruptedException {
        var done = new CountDownLatch(4);
        var agenda = new AgendaAlone()
                .with("bill-run", Turn.BILL_RUN, _ -> done.countDown())
                .with("plan-change", Turn.PLAN_CHANGES, _ -> done.countDown());
        agenda.entries.put("bill-run", EntryKey.ALL, NOW.minusSeconds(10), "");
        IntStream.range(0, 3)
                .forEach(number -> agenda.entries.put("plan-change", EntryKey.of(number), NOW.minusSeconds(60), ""));

        var workers = agenda.workers(clock);
        workers.start();
        // The clock of the workers stands still; moving it lets what had to wait look again.
        while (!done.await(100, TimeUnit.MILLISECONDS)) {
            clock.moveTo(clock.instant().plusSeconds(1));
        }
        workers.stop();

        assertThat(agenda.notebook).hasSize(4).last().isEqualTo("bill-run 0/0/");
    }

    @Test
    void a_worker_that_finds_its_entry_moved_leaves_it_alone() {
        var agenda = new AgendaAlone().with("plan-change", Turn.PLAN_CHANGES);
        agenda.entries.put("plan-change", EntryKey.of(1), NOW, "");
        agenda.entries.put("plan-change", EntryKey.of(1), NOW.plusSeconds(60), "");

        assertThat(agenda.entries.take("plan-change", EntryKey.of(1).name(), 1)).isEmpty();
        assertThat(agenda.entries.take("plan-change", EntryKey.of(1).name(), 2)).isPresent();
    }
}
