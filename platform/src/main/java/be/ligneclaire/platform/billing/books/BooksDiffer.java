package be.ligneclaire.platform.billing.books;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.ledger.Books.BalanceDiffers;
import be.ligneclaire.platform.tasks.Tasks;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A task for each balance of a closed month that no longer agrees with its postings. The ledger stands
/// below `tasks` and only tells; the same difference is the same task, another figure is a new one.
@Component
class BooksDiffer {

    /// No billing account is concerned more than another.
    private static final long NOBODY = 0;

    private final Tasks tasks;

    BooksDiffer(Tasks tasks) {
        this.tasks = tasks;
    }

    @ApplicationModuleListener
    void on(BalanceDiffers news) {
        var account = news.account();
        tasks.open(
                RuleId.BILLING_MONTHLY,
                Edition.newest(),
                NOBODY,
                "books %s %s %s"
                        .formatted(news.month(), account.number(), news.posted().text()),
                "The books of %s differ on account %s (%s): %s when the month was closed, %s posted now. What happened?"
                        .formatted(
                                news.month(),
                                account.number(),
                                account.title(Language.EN),
                                news.kept().text(),
                                news.posted().text()));
    }
}
