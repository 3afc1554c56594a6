package be.ligneclaire.platform.tasks;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// The front door: decisions that the terms leave to a person.
public interface Tasks {

    /// Opens a task and announces [TaskOpened]. The same rule and subject again is the same task.
    ///
    /// @param rule the rule whose trigger occurred; the task's kind
    /// @param subject what it concerns, for the room that asked: `order 12`
    /// @param question what must be decided, in a sentence for a colleague
    /// @return the task's number
    long open(RuleId rule, Edition edition, long accountId, String subject, String question);

    /// Records the decision and announces [TaskDecided]; the room that asked goes on. Deciding again
    /// changes nothing.
    ///
    /// @throws IllegalArgumentException when there is no such task
    void decide(long task, Decision decision, Optional<Money> amount, String reason, Actor by);

    /// Open tasks, oldest first.
    List<OpenTask> open();

    /// Open tasks about an account, oldest first.
    List<OpenTask> openFor(long accountId);

    /// The task opened last, if any.
    Optional<Long> last();

    enum Decision {
        APPROVE,
        REFUSE
    }

    record OpenTask(long task, RuleId rule, long accountId, String subject, String question, Instant openedAt) {}

    /// News: a person must decide.
    record TaskOpened(long task, RuleId rule, Edition edition, long accountId, String subject) {}

    /// News: a person has decided.
    record TaskDecided(
            long task,
            RuleId rule,
            long accountId,
            String subject,
            Decision decision,
            Optional<Money> amount,
            String reason) {}
}
