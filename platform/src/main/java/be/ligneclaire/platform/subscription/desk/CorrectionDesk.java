package be.ligneclaire.platform.subscription.desk;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.subscription.Corrections;
import be.ligneclaire.platform.subscription.Subscriptions.Answer;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.correction.ProductCorrections;
import be.ligneclaire.platform.subscription.correction.StartCorrections;
import be.ligneclaire.platform.subscription.reading.ForBilling;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends each correction to those whose subject it is.
@Component
@Transactional
class CorrectionDesk implements Corrections {

    private final StartCorrections starts;
    private final ProductCorrections products;
    private final ForBilling billing;

    CorrectionDesk(StartCorrections starts, ProductCorrections products, ForBilling billing) {
        this.starts = starts;
        this.products = products;
        this.billing = billing;
    }

    @Override
    public Answer start(long accountId, ItemRef item, LocalDate firstDay, String why, Actor by) {
        return starts.correct(accountId, item, firstDay, why, by);
    }

    @Override
    public Answer plan(long accountId, ItemRef item, String offer, LocalDate from, String why, Actor by) {
        return products.plan(accountId, item, offer, from, why, by);
    }

    @Override
    public Answer option(
            long accountId,
            ItemRef item,
            String option,
            Optional<String> instead,
            LocalDate from,
            String why,
            Actor by) {
        return products.option(accountId, item, option, instead, from, why, by);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Correction> of(long from, long to) {
        return billing.corrections(from, to);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BillableProduct> everAgreed(Collection<Long> accountIds) {
        return billing.everAgreed(accountIds);
    }
}
