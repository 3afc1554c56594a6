package be.ligneclaire.platform.billing.run;

import be.ligneclaire.platform.billing.Billing.InvoicesIssued;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/// News of invoices that were issued by a process which ended before everybody had heard of them. A run that goes on
/// tells it again first, so that nothing that was issued is forgotten until the next start of the application.
@Component
class UnheardNews {

    private final ObjectProvider<IncompleteEventPublications> publications;

    UnheardNews(ObjectProvider<IncompleteEventPublications> publications) {
        this.publications = publications;
    }

    void tellAgain(LocalDate day) {
        publications.ifAvailable(incomplete -> incomplete.resubmitIncompletePublications(
                publication -> publication.getEvent() instanceof InvoicesIssued news
                        && news.day().equals(day)));
    }
}
