package be.ligneclaire.simulation.command;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.ledger.Books;
import be.ligneclaire.platform.ledger.Books.BalanceDiffers;
import be.ligneclaire.platform.payments.Receivables;
import be.ligneclaire.platform.payments.Receivables.AccountDiffers;
import java.util.List;

/// `ledger check`: makes the balances again, compares those of closed months with the postings, and what accounts
/// owe with their invoices and payments.
final class LedgerCheck {

    private LedgerCheck() {}

    static int run(List<String> words, Output output, Closing closing) {
        var arguments = Arguments.of(words, Place.OPTIONS, Command.NO_SWITCHES).withoutWords();
        var place = closing.open(() -> Place.of(arguments).join("./ligneclaire ledger check"));
        var application = closing.add(Application.withoutPages(place));
        var books = application.getBean(Books.class);
        var found = books.check();
        found.forEach(difference -> output.say(line(difference)));
        var accounts = application.getBean(Receivables.class).check();
        accounts.forEach(account -> output.say(line(account)));
        if (found.isEmpty()) {
            output.say(books.lastClosed()
                    .map(last ->
                            "All balances agree with the postings; closed until %s.".formatted(last.atEndOfMonth()))
                    .orElse("The balances are made; no month is closed yet."));
        }
        return found.isEmpty() && accounts.isEmpty() ? 0 : 1;
    }

    private static String line(AccountDiffers account) {
        return "account %d: %s in the ledger, %s by invoices and payments"
                .formatted(account.accountId(), Euro.text(account.inLedger()), Euro.text(account.asked()));
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
