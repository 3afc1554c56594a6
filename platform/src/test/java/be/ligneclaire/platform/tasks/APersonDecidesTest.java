package be.ligneclaire.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.tasks.Tasks.Decision;
import be.ligneclaire.platform.tasks.Tasks.OpenTask;
import be.ligneclaire.platform.tasks.Tasks.TaskDecided;
import be.ligneclaire.platform.tasks.Tasks.TaskOpened;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
class APersonDecidesTest {

    private static final Edition EDITION = Edition.newest();
    private static final RuleId RULE = RuleId.ORDERING_REFUSAL_GROUNDS;
    private static final Actor AGENT = new Actor("agent:an", "agent", "console");

    @Autowired
    private Tasks tasks;

    @Autowired
    private Evidence evidence;

    @Test
    void a_task_is_announced_when_it_opens(ApplicationEvents news) {
        var task = tasks.open(RULE, EDITION, 8_000_001, "order 8001", "Accept this order?");

        assertThat(news.stream(TaskOpened.class))
                .containsExactly(new TaskOpened(task, RULE, EDITION, 8_000_001, "order 8001"));
        assertThat(tasks.open()).extracting(OpenTask::task).contains(task);
        assertThat(tasks.last()).contains(task);
    }

    @Test
    void the_same_rule_and_subject_is_the_same_task(ApplicationEvents news) {
        var task = tasks.open(RULE, EDITION, 8_000_002, "order 8002", "Accept this order?");

        var again = tasks.open(RULE, EDITION, 8_000_002, "order 8002", "Accept this order now?");

        assertThat(again).isEqualTo(task);
        assertThat(news.stream(TaskOpened.class)).hasSize(1);
    }

    @Test
    void a_decision_is_told_and_proved(ApplicationEvents news) {
        var task = tasks.open(RULE, EDITION, 8_000_003, "order 8003", "Accept this order?");

        tasks.decide(task, Decision.APPROVE, Optional.of(Euro.of("25.00")), "pays a deposit", AGENT);

        assertThat(news.stream(TaskDecided.class))
                .containsExactly(new TaskDecided(
                        task,
                        RULE,
                        8_000_003,
                        "order 8003",
                        Decision.APPROVE,
                        Optional.of(Euro.of("25.00")),
                        "pays a deposit"));
        assertThat(tasks.open()).extracting(OpenTask::task).doesNotContain(task);
        var proof = evidence.of(8_000_003, 1).getFirst();
        assertThat(proof.actor()).isEqualTo(AGENT);
        assertThat(proof.action()).isEqualTo("task-decided");
        assertThat(proof.content())
                .containsEntry("decision", "approve")
                .containsEntry("amount", "25.00")
                .containsEntry("reason", "pays a deposit");
    }

    @Test
    void deciding_again_changes_nothing(ApplicationEvents news) {
        var task = tasks.open(RULE, EDITION, 8_000_004, "order 8004", "Accept this order?");
        tasks.decide(task, Decision.REFUSE, Optional.empty(), "no answer", AGENT);

        tasks.decide(task, Decision.APPROVE, Optional.empty(), "after all", AGENT);

        assertThat(news.stream(TaskDecided.class))
                .extracting(TaskDecided::decision)
                .containsExactly(Decision.REFUSE);
        assertThat(evidence.of(8_000_004, 10)).hasSize(1);
    }

    @Test
    void a_task_that_does_not_exist_cannot_be_decided() {
        assertThatThrownBy(() -> tasks.decide(-1, Decision.APPROVE, Optional.empty(), "why not", AGENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no task -1");
    }
}
