package be.ligneclaire.platform.subscription.plan;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.Turn;
import be.ligneclaire.platform.catalog.Catalog.PricesIndexed;
import be.ligneclaire.platform.subscription.letter.PriceLetters;
import java.time.Instant;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// The yearly indexation of what customers pay (`catalog.indexation`): each customer is told, with old and
/// new price, a month ahead at least (`contract.change-of-terms`); on its day the agenda puts the new prices
/// in force.
@Component
class PriceIndexation implements AgendaHandler {

    private static final String KIND = "price-indexation";

    private final PriceChanges changes;
    private final PriceLetters letters;
    private final Agenda agenda;

    PriceIndexation(PriceChanges changes, PriceLetters letters, Agenda agenda) {
        this.changes = changes;
        this.letters = letters;
        this.agenda = agenda;
    }

    @ApplicationModuleListener
    void on(PricesIndexed news) {
        var indexing = news.indexing();
        var day = PriceChanges.firstDay(indexing.from());
        var key = new EntryKey(0, 0, day.toString());
        if (agenda.dueAt(KIND, key).isPresent()) {
            return;
        }
        changes.note(indexing);
        letters.indexed(indexing, day);
        agenda.put(KIND, key, Brussels.startOf(day), "");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn() {
        return Turn.PRICES;
    }

    @Override
    public void due(EntryKey key, Instant due, String payload) {
        changes.apply(Brussels.dateOf(due));
    }
}
