package be.ligneclaire.platform.billing.run;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bills are run at 03:00 on the 1st (`billing.monthly`).
@Component
class BillRunEntry implements AgendaHandler {

    private static final String KIND = "bill-run";
    private static final LocalTime HOUR = LocalTime.of(3, 0);

    private final BillRuns runs;
    private final Agenda agenda;
    private final BusinessTime time;

    BillRunEntry(BillRuns runs, Agenda agenda, BusinessTime time) {
        this.runs = runs;
        this.agenda = agenda;
        this.time = time;
    }

    /// The next run is noted when the application is ready, if it is not noted yet.
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void noteFirst() {
        if (agenda.dueAt(KIND, EntryKey.ALL).isEmpty()) {
            note(next(time.now()));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.BILL_RUN;
    }

    @Override
    public void due(EntryKey key, Instant due, String payload) {
        var day = Brussels.dateOf(due);
        runs.run(day);
        note(at(day.plusMonths(1)));
    }

    private void note(Instant due) {
        agenda.put(KIND, EntryKey.ALL, due, "");
    }

    private static Instant next(Instant now) {
        var thisMonth = at(Brussels.monthOf(now).atDay(1));
        return thisMonth.isBefore(now) ? at(Brussels.monthOf(now).plusMonths(1).atDay(1)) : thisMonth;
    }

    private static Instant at(LocalDate day) {
        return Brussels.at(day, HOUR);
    }
}
