package be.ligneclaire.simulation.command;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.ledger.Books;
import be.ligneclaire.platform.ledger.Books.CannotBeClosed;
import java.util.List;

/// `ledger close --month YYYY-MM`: closes a month for good, in the name of whoever is at the keyboard.
final class LedgerClose {

    private LedgerClose() {}

    static int run(List<String> words, Output output, Closing closing) {
        var arguments = Arguments.of(words, Command.with(Place.OPTIONS, "--month"), Command.NO_SWITCHES)
                .withoutWords();
        var month = arguments.month("--month", arguments.needed("--month"));
        var place = closing.open(() -> Place.of(arguments).join("./ligneclaire ledger close"));
        var books = closing.add(Application.withoutPages(place)).getBean(Books.class);
        var by = new Actor("agent:" + System.getProperty("user.name", "unknown"), "agent", "command");
        try {
            books.close(month, by);
        } catch (CannotBeClosed e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
        output.say("%s is closed; what comes late is posted from %s on."
                .formatted(month, month.plusMonths(1).atDay(1)));
        return 0;
    }
}
