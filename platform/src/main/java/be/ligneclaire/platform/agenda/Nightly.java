package be.ligneclaire.platform.agenda;

import be.ligneclaire.core.time.Brussels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/// Something that is done each night, once for all of the operator: the next night is noted when the application
/// is ready, and after each night the one that follows.
public abstract class Nightly implements AgendaHandler {

    private final String kind;
    private final LocalTime hour;
    private final Agenda agenda;
    private final BusinessTime time;

    /// @param kind of the entry, one room's own
    /// @param hour in Brussels, 03:00 or later, which exists on every day of the year
    protected Nightly(String kind, LocalTime hour, Agenda agenda, BusinessTime time) {
        this.kind = kind;
        this.hour = hour;
        this.agenda = agenda;
        this.time = time;
    }

    /// What is done; in the transaction that removes the entry.
    protected abstract void tonight();

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void noteFirst() {
        if (agenda.dueAt(kind(), EntryKey.ALL).isEmpty()) {
            note(time.today().plusDays(1));
        }
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Turn turn() {
        return Turn.AT_ONCE;
    }

    @Override
    public void due(EntryKey key, Instant due, String payload) {
        tonight();
        note(Brussels.dateOf(due).plusDays(1));
    }

    private void note(LocalDate day) {
        agenda.put(kind, EntryKey.ALL, Brussels.at(day, hour), "");
    }
}
