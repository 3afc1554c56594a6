package be.ligneclaire.platform.payments.account;

import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.Nightly;
import be.ligneclaire.platform.payments.Receivables;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/// Each night after the books are checked: receivables are compared with what customers are asked for.
@Component("nightlyComparisonOfReceivables")
class NightlyComparison extends Nightly {

    private final Receivables receivables;

    NightlyComparison(Receivables receivables, Agenda agenda, BusinessTime time) {
        super("receivables-check", LocalTime.of(5, 30), agenda, time);
        this.receivables = receivables;
    }

    @Override
    protected void tonight() {
        receivables.check();
    }
}
