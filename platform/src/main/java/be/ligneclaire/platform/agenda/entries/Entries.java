package be.ligneclaire.platform.agenda.entries;

import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The table of entries, in db-scheduler's layout: the kind is the task's name, the key's name its
/// instance, the payload its data as plain text.
@Repository
class Entries implements Agenda {

    private final JdbcClient db;

    Entries(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional
    public void put(String kind, EntryKey key, Instant due, String payload) {
        db.sql("""
                insert into agenda.scheduled_tasks
                       (task_name, task_instance, task_data, execution_time, due, picked, consecutive_failures, version)
                values (:kind, :key, :payload, :due, :due, false, 0, 1)
                    on conflict (task_name, task_instance) do update
                   set task_data = excluded.task_data,
                       execution_time = excluded.execution_time,
                       due = excluded.due,
                       picked = false,
                       picked_by = null,
                       last_heartbeat = null,
                       consecutive_failures = 0,
                       version = scheduled_tasks.version + 1
                """)
                .param("kind", kind)
                .param("key", key.name())
                .param("payload", payload.getBytes(StandardCharsets.UTF_8))
                .param("due", utc(due))
                .update();
    }

    @Override
    @Transactional
    public void cancel(String kind, EntryKey key) {
        db.sql("delete from agenda.scheduled_tasks where task_name = :kind and task_instance = :key")
                .param("kind", kind)
                .param("key", key.name())
                .update();
    }

    @Override
    public Optional<Instant> dueAt(String kind, EntryKey key) {
        return db.sql("select due from agenda.scheduled_tasks where task_name = :kind and task_instance = :key")
                .param("kind", kind)
                .param("key", key.name())
                .query((row, _) -> row.getObject("due", OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Takes the first entry due up to and including an instant out of the agenda: by instant, then by the
    /// turn of its kind, then by customer, item and number. Belongs in the transaction that does it.
    Optional<Entry> takeFirst(Instant until, Handlers handlers) {
        var inOrder = handlers.inOrder();
        return db.sql("""
                with turn(kind, place) as (
                       select * from unnest(:kinds::text[], :turns::int[])),
                     first as (
                       select task_name, task_instance
                         from agenda.scheduled_tasks
                         left join turn on kind = task_name
                        where due <= :until
                        order by due, place nulls first, task_instance, task_name
                        limit 1)
                delete from agenda.scheduled_tasks entry
                 using first
                 where entry.task_name = first.task_name
                   and entry.task_instance = first.task_instance
                returning entry.*
                """)
                .param("kinds", inOrder.stream().map(AgendaHandler::kind).toArray(String[]::new))
                .param(
                        "turns",
                        inOrder.stream()
                                .map(handler -> handler.turn().ordinal())
                                .toArray(Integer[]::new))
                .param("until", utc(until))
                .query((row, _) -> entry(row))
                .optional();
    }

    /// Takes out the entry that a worker has picked; empty when it was moved, struck out or done meanwhile.
    /// Belongs in the transaction that does it.
    Optional<Entry> take(String kind, String name, long version) {
        return db.sql("""
                delete from agenda.scheduled_tasks
                 where task_name = :kind
                   and task_instance = :name
                   and version = :version
                returning *
                """)
                .param("kind", kind)
                .param("name", name)
                .param("version", version)
                .query((row, _) -> entry(row))
                .optional();
    }

    /// Whether something that comes before an entry is not done yet. What failed is tried again later and
    /// holds nobody up; what is done at once (messages) waits for nobody.
    boolean mustWait(String kind, String name, Handlers handlers) {
        var handler = handlers.of(kind);
        if (handler.turn() == Turn.AT_ONCE) {
            return false;
        }
        var ordered = handlers.inOrder().stream()
                .filter(other -> other.turn() != Turn.AT_ONCE)
                .toList();
        return db.sql("""
                with turn(kind, place) as (
                       select * from unnest(:kinds::text[], :turns::int[]))
                select exists (
                       select 1
                         from agenda.scheduled_tasks mine
                         join agenda.scheduled_tasks earlier on earlier.due <= mine.due
                         join turn on kind = earlier.task_name
                        where mine.task_name = :kind
                          and mine.task_instance = :name
                          and coalesce(earlier.consecutive_failures, 0) = 0
                          and (earlier.due, place) < (mine.due, :place))
                """)
                .param("kinds", ordered.stream().map(AgendaHandler::kind).toArray(String[]::new))
                .param(
                        "turns",
                        ordered.stream().map(other -> other.turn().ordinal()).toArray(Integer[]::new))
                .param("kind", kind)
                .param("name", name)
                .param("place", handler.turn().ordinal())
                .query(Boolean.class)
                .single();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("task_name"),
                EntryKey.named(row.getString("task_instance")),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                new String(row.getBytes("task_data"), StandardCharsets.UTF_8));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// An entry that has been taken out, to be done now.
    record Entry(String kind, EntryKey key, Instant due, String payload) {

        void doneBy(Handlers handlers) {
            handlers.of(kind).due(key, due, payload);
        }
    }
}
