package be.ligneclaire.platform.ledger.books;

import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.Nightly;
import be.ligneclaire.platform.ledger.Books;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/// Each night after the bill run: balances are made again and compared.
@Component("nightlyCheckOfTheBooks")
class NightlyCheck extends Nightly {

    private final Books books;

    NightlyCheck(Books books, Agenda agenda, BusinessTime time) {
        super("ledger-check", LocalTime.of(5, 0), agenda, time);
        this.books = books;
    }

    @Override
    protected void tonight() {
        books.check();
    }
}
