package be.ligneclaire.platform.tasks.decision;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.tasks.Tasks;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps tasks, records decisions and tells the room that asked.
@Service
@Transactional
class KeptTasks implements Tasks {

    private final TaskRows tasks;
    private final Evidence evidence;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;

    KeptTasks(TaskRows tasks, Evidence evidence, BusinessTime time, ApplicationEventPublisher news) {
        this.tasks = tasks;
        this.evidence = evidence;
        this.time = time;
        this.news = news;
    }

    @Override
    public long open(RuleId rule, Edition edition, long accountId, String subject, String question) {
        var known = tasks.find(rule, subject);
        if (known.isPresent()) {
            return known.get();
        }
        var added = tasks.add(rule, edition, accountId, subject, question, time.now());
        added.ifPresent(number -> news.publishEvent(new TaskOpened(number, rule, edition, accountId, subject)));
        return added.or(() -> tasks.find(rule, subject)).orElseThrow();
    }

    @Override
    public void decide(long task, Decision decision, Optional<Money> amount, String reason, Actor by) {
        var row = tasks.find(task).orElseThrow(() -> new IllegalArgumentException("There is no task " + task));
        if (!tasks.decide(task, decision, amount, reason, by, time.now())) {
            return;
        }
        var asked = row.task();
        var content = new HashMap<String, String>();
        content.put("rule", asked.rule().id());
        content.put("about", asked.subject());
        content.put("decision", decision.name().toLowerCase(Locale.ROOT));
        content.put("reason", reason);
        amount.ifPresent(sum -> content.put("amount", Euro.text(sum)));
        evidence.record(
                by,
                "task-decided",
                Optional.of(asked.accountId()),
                "task " + task,
                Optional.of(row.edition()),
                content);
        news.publishEvent(
                new TaskDecided(task, asked.rule(), asked.accountId(), asked.subject(), decision, amount, reason));
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> open() {
        return tasks.open();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> openFor(long accountId) {
        return tasks.openFor(accountId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> last() {
        return tasks.last();
    }
}
