package be.ligneclaire.platform.payments.account;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import be.ligneclaire.platform.payments.Receivables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Each night after the books are checked: receivables are compared with what customers are asked for.
@Component("nightlyComparisonOfReceivables")
class NightlyComparison implements AgendaHandler {

    private static final String KIND = "receivables-check";
    private static final LocalTime HOUR = LocalTime.of(5, 30);

    private final Receivables receivables;
    private final Agenda agenda;
    private final BusinessTime time;

    NightlyComparison(Receivables receivables, Agenda agenda, BusinessTime time) {
        this.receivables = receivables;
        this.agenda = agenda;
        this.time = time;
    }

    /// The next night is noted when the application is ready.
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void noteFirst() {
        if (agenda.dueAt(KIND, EntryKey.ALL).isEmpty()) {
            note(time.today().plusDays(1));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.AT_ONCE;
    }

    @Override
    public void due(EntryKey key, Instant due, String payload) {
        receivables.check();
        note(Brussels.dateOf(due).plusDays(1));
    }

    private void note(LocalDate day) {
        agenda.put(KIND, EntryKey.ALL, Brussels.at(day, HOUR), "");
    }
}
