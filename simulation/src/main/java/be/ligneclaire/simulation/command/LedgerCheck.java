package be.ligneclaire.simulation.command;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.ledger.Books;
import be.ligneclaire.platform.ledger.Books.BalanceDiffers;
import java.util.List;

/// `ledger check`: makes the balances again and compares those of closed months with the postings.
final class LedgerCheck {

    private LedgerCheck() {}

    static int run(List<String> words, Output output, Closing closing) {
        var arguments = Arguments.of(words, Place.OPTIONS, Command.NO_SWITCHES).withoutWords();
        var place = closing.open(() -> Place.of(arguments).join("./ligneclaire ledger check"));
        var books = closing.add(Application.withoutPages(place)).getBean(Books.class);
        var found = books.check();
        found.forEach(difference -> output.say(line(difference)));
        if (found.isEmpty()) {
            output.say(books.lastClosed()
                    .map(last ->
                            "All balances agree with the postings; closed until %s.".formatted(last.atEndOfMonth()))
                    .orElse("The balances are made; no month is closed yet."));
        }
        return found.isEmpty() ? 0 : 1;
    }

    private static String line(BalanceDiffers difference) {
        return "%s %s %s: %s when closed, %s posted"
                .formatted(
                        difference.month(),
                        difference.account().number(),
                        difference.account().title(Language.EN),
                        difference.kept().text(),
                        difference.posted().text());
    }
}
