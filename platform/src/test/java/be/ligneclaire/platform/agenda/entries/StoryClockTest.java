package be.ligneclaire.platform.agenda.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.MovableClock;
import be.ligneclaire.platform.agenda.Turn;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// In a story, time is moved and what becomes due is done, in the order of `contracts.md` §3.
class StoryClockTest {

    private static final Instant FEBRUARY = Instant.parse("2026-01-31T23:00:00Z");
    private static final Instant RUN = Instant.parse("2026-02-01T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-01T00:00:00Z");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-05T09:00:00Z"));
    private final AgendaAlone agenda = new AgendaAlone();

    @Test
    void ties_are_settled_by_turn_then_customer_then_item_then_number() {
        agenda.with("bill-run", Turn.BILL_RUN)
                .with("interest", Turn.INTEREST)
                .with("plan-change", Turn.PLAN_CHANGES)
                .with("option-off", Turn.PLAN_CHANGES);
        agenda.entries.put("bill-run", EntryKey.ALL, RUN, "");
        agenda.entries.put("interest", new EntryKey(1, 0, "2026-00000002"), FEBRUARY, "");
        agenda.entries.put("interest", new EntryKey(1, 0, "2026-00000001"), FEBRUARY, "");
        agenda.entries.put("plan-change", EntryKey.of(10, 3), FEBRUARY, "");
        agenda.entries.put("plan-change", EntryKey.of(2, 12), FEBRUARY, "mobile-25");
        agenda.entries.put("option-off", EntryKey.of(2, 4), FEBRUARY, "");

        agenda.story(clock).advanceTo(LATER);

        assertThat(agenda.notebook)
                .containsExactly(
                        "option-off 2/4/",
                        "plan-change 2/12/ mobile-25",
                        "plan-change 10/3/",
                        "interest 1/0/2026-00000001",
                        "interest 1/0/2026-00000002",
                        "bill-run 0/0/");
        assertThat(clock.instant()).isEqualTo(LATER);
    }

    @Test
    void an_entry_of_the_very_instant_is_done_and_a_later_one_is_not() {
        agenda.with("plan-change", Turn.PLAN_CHANGES);
        agenda.entries.put("plan-change", EntryKey.of(1, 1), FEBRUARY, "");
        agenda.entries.put("plan-change", EntryKey.of(1, 2), FEBRUARY.plusMillis(1), "");

        agenda.story(clock).advanceTo(FEBRUARY);

        assertThat(agenda.notebook).containsExactly("plan-change 1/1/");
        assertThat(agenda.entries.dueAt("plan-change", EntryKey.of(1, 2))).contains(FEBRUARY.plusMillis(1));
    }

    @Test
    void each_entry_is_done_with_the_clock_at_its_own_instant() {
        var seen = new ArrayList<Instant>();
        agenda.with("plan-change", Turn.PLAN_CHANGES, _ -> seen.add(clock.instant()))
                .with("bill-run", Turn.BILL_RUN, _ -> seen.add(clock.instant()));
        agenda.entries.put("bill-run", EntryKey.ALL, RUN, "");
        agenda.entries.put("plan-change", EntryKey.of(1, 1), FEBRUARY, "");

        agenda.story(clock).advanceTo(LATER);

        assertThat(seen).containsExactly(FEBRUARY, RUN);
    }

    @Test
    void noting_an_entry_again_moves_it() {
        agenda.with("plan-change", Turn.PLAN_CHANGES);
        agenda.entries.put("plan-change", EntryKey.of(1, 1), FEBRUARY, "mobile-5");
        agenda.entries.put("plan-change", EntryKey.of(1, 1), RUN, "mobile-25");

        assertThat(agenda.entries.dueAt("plan-change", EntryKey.of(1, 1))).contains(RUN);
        agenda.story(clock).advanceTo(LATER);
        assertThat(agenda.notebook).containsExactly("plan-change 1/1/ mobile-25");
    }

    @Test
    void an_entry_struck_out_is_not_done() {
        agenda.with("plan-change", Turn.PLAN_CHANGES);
        agenda.entries.put("plan-change", EntryKey.of(1, 1), FEBRUARY, "");
        agenda.entries.cancel("plan-change", EntryKey.of(1, 1));
        agenda.entries.cancel("plan-change", EntryKey.of(1, 2));

        agenda.story(clock).advanceTo(LATER);

        assertThat(agenda.notebook).isEmpty();
    }

    @Test
    void an_entry_that_arises_on_the_way_for_the_same_instant_is_done_too() {
        agenda.with("plan-change", Turn.PLAN_CHANGES)
                .with(
                        "bill-run",
                        Turn.BILL_RUN,
                        _ -> agenda.entries.put("plan-change", EntryKey.of(5), clock.instant(), "caused"));
        agenda.entries.put("bill-run", EntryKey.ALL, RUN, "");

        agenda.story(clock).advanceTo(RUN);

        assertThat(agenda.notebook).containsExactly("bill-run 0/0/", "plan-change 5/0/ caused");
    }

    @Test
    void a_handler_may_note_itself_again() {
        agenda.with("bill-run", Turn.BILL_RUN, key -> {
            if (clock.instant().isBefore(RUN.plusSeconds(120))) {
                agenda.entries.put("bill-run", key, clock.instant().plusSeconds(60), "again");
            }
        });
        agenda.entries.put("bill-run", EntryKey.ALL, RUN, "");

        agenda.story(clock).advanceTo(LATER);

        assertThat(agenda.notebook).containsExactly("bill-run 0/0/", "bill-run 0/0/ again", "bill-run 0/0/ again");
    }

    @Test
    void a_failure_undoes_what_was_done_and_names_the_kind() {
        agenda.with("other", Turn.AT_ONCE).with("plan-change", Turn.PLAN_CHANGES, _ -> {
            agenda.entries.put("other", EntryKey.of(9), LATER, "");
            throw new IllegalArgumentException("no such plan");
        });
        agenda.entries.put("plan-change", EntryKey.of(1, 1), FEBRUARY, "");

        assertThatThrownBy(() -> agenda.story(clock).advanceTo(LATER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("plan-change")
                .hasMessageContaining("no such plan");
        assertThat(agenda.entries.dueAt("plan-change", EntryKey.of(1, 1))).contains(FEBRUARY);
        assertThat(agenda.entries.dueAt("other", EntryKey.of(9))).isEmpty();
    }

    @Test
    void an_entry_that_no_room_does_is_an_error_and_stays() {
        agenda.entries.put("unheard-of", EntryKey.of(1), FEBRUARY, "");

        assertThatThrownBy(() -> agenda.story(clock).advanceTo(LATER)).hasMessageContaining("unheard-of");
        assertThat(agenda.entries.dueAt("unheard-of", EntryKey.of(1))).isPresent();
    }

    @Test
    void the_clock_of_the_wall_cannot_be_moved() {
        var story = new StoryClock(
                agenda.entries,
                agenda.handlers(),
                agenda.transaction,
                new StaticListableBeanFactory().getBeanProvider(MovableClock.class));

        assertThatThrownBy(() -> story.advanceTo(LATER)).isInstanceOf(IllegalStateException.class);
    }
}
