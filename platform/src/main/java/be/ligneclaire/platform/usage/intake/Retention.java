package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import be.ligneclaire.platform.evidence.Evidence;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Drops itemised records when nobody can need them any more: a whole month at a time, by dropping its
/// partition. What bills cite (totals, counters, alerts) stays, and so does what was seen, so that an old
/// file sent again counts nothing twice. A record of a dropped month that comes for the first time is
/// rated and billed like any late one, and its details go with the next month.
///
/// The terms name no period (`privacy`: retention is configuration). Thirteen months are kept unless set
/// otherwise: the twelve complete ones that the cheapest plan is worked out from, and the running one.
@Component("usageRetention")
class Retention implements AgendaHandler {

    private static final String KIND = "usage-retention";

    private final Partitions partitions;
    private final Agenda agenda;
    private final Evidence evidence;
    private final BusinessTime time;
    private final int months;

    Retention(
            Partitions partitions,
            Agenda agenda,
            Evidence evidence,
            BusinessTime time,
            @Value("${ligneclaire.usage.keep-months:13}") int months) {
        if (months < 1) {
            throw new IllegalArgumentException(
                    "ligneclaire.usage.keep-months is " + months + "; records are kept for at least 1 month");
        }
        this.partitions = partitions;
        this.agenda = agenda;
        this.evidence = evidence;
        this.time = time;
        this.months = months;
    }

    /// The next month is noted when the application is ready.
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void noteFirst() {
        if (agenda.dueAt(KIND, EntryKey.ALL).isEmpty()) {
            note(Brussels.monthOf(time.now()).plusMonths(1));
        }
    }

    private YearMonth firstKept() {
        return Brussels.monthOf(time.now()).minusMonths(months - 1L);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.NEW_MONTH;
    }

    @Override
    public void due(EntryKey key, Instant due, String payload) {
        for (var month : partitions.before(firstKept())) {
            partitions.drop(month);
            evidence.record(
                    Actor.SYSTEM,
                    "usage-records-dropped",
                    Optional.empty(),
                    "month " + month,
                    Optional.empty(),
                    Map.of("kept_months", Integer.toString(months)));
        }
        note(Brussels.monthOf(due).plusMonths(1));
    }

    private void note(YearMonth month) {
        agenda.put(KIND, EntryKey.ALL, Brussels.startOf(month.atDay(1)), "");
    }
}
