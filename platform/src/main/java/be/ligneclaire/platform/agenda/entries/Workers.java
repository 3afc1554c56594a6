package be.ligneclaire.platform.agenda.entries;

import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.BusinessTime;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The workers of production: db-scheduler on our clock, on every instance that shares the database.
///
/// Doing an entry and taking it out is one transaction, so a worker that dies half-way has done nothing,
/// and of two that have the same entry one finds it gone. An entry waits while something earlier is not
/// done, so that a month's plan changes come before its bill run even when all of them are late.
@Component
@ConditionalOnProperty(name = "ligneclaire.agenda.workers", havingValue = "true", matchIfMissing = true)
class Workers implements SmartLifecycle {

    /// After whatever prepares the data, before the doors open.
    static final int PHASE = DEFAULT_PHASE - 4096;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    private final DataSource database;
    private final BusinessTime time;
    private final Entries entries;
    private final Handlers handlers;
    private final TransactionTemplate transaction;
    private Optional<Scheduler> scheduler = Optional.empty();

    Workers(
            DataSource database,
            BusinessTime time,
            Entries entries,
            Handlers handlers,
            TransactionTemplate transaction) {
        this.database = database;
        this.time = time;
        this.entries = entries;
        this.handlers = handlers;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        var tasks = handlers.inOrder().stream().map(this::task).toArray(Task<?>[]::new);
        var built = Scheduler.create(database, tasks)
                .tableName("agenda.scheduled_tasks")
                .clock(time::now)
                .serializer(new PlainText())
                .threads(4)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(15))
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
        built.start();
        scheduler = Optional.of(built);
    }

    @Override
    public void stop() {
        scheduler.ifPresent(Scheduler::stop);
        scheduler = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return scheduler.isPresent();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private Task<String> task(AgendaHandler handler) {
        return Tasks.custom(handler.kind(), String.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .onDeadExecutionRevive()
                .execute((_, context) -> work(context));
    }

    private CompletionHandler<String> work(ExecutionContext context) {
        var execution = context.getExecution();
        if (entries.mustWait(execution.getTaskName(), execution.getId(), handlers)) {
            return (done, execute) -> execute.reschedule(done, time.now().plus(LOOK_AGAIN));
        }
        transaction.executeWithoutResult(
                _ -> entries.take(execution.getTaskName(), execution.getId(), execution.version)
                        .ifPresent(entry -> entry.doneBy(handlers)));
        return (_, _) -> {
            // Doing it took it out.
        };
    }

    /// The payload as the text it is, readable in the database.
    private static final class PlainText implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return String.valueOf(data).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return type.cast(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
