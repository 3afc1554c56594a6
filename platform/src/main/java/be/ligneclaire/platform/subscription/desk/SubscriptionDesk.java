package be.ligneclaire.platform.subscription.desk;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.agreement.Conclusion;
import be.ligneclaire.platform.subscription.life.Cancellation;
import be.ligneclaire.platform.subscription.plan.Foreseeing;
import be.ligneclaire.platform.subscription.plan.Options;
import be.ligneclaire.platform.subscription.plan.PlanChanges;
import be.ligneclaire.platform.subscription.reading.ForBilling;
import be.ligneclaire.platform.subscription.reading.ForRating;
import be.ligneclaire.platform.subscription.reading.Pages;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Sends each request to those whose subject it is.
@Component
@Transactional
class SubscriptionDesk implements Subscriptions {

    private final Conclusion conclusion;
    private final PlanChanges plans;
    private final Options options;
    private final Cancellation cancellation;
    private final Foreseeing foreseeing;
    private final Pages pages;
    private final ForBilling billing;
    private final ForRating rating;

    SubscriptionDesk(
            Conclusion conclusion,
            PlanChanges plans,
            Options options,
            Cancellation cancellation,
            Foreseeing foreseeing,
            Pages pages,
            ForBilling billing,
            ForRating rating) {
        this.conclusion = conclusion;
        this.plans = plans;
        this.options = options;
        this.cancellation = cancellation;
        this.foreseeing = foreseeing;
        this.pages = pages;
        this.billing = billing;
        this.rating = rating;
    }

    @Override
    public Concluded conclude(NewContract contract, Consumer<Concluded> agreed) {
        return conclusion.conclude(contract, agreed);
    }

    @Override
    public Answer changePlan(long accountId, ItemRef item, String offer, Actor by) {
        return plans.request(accountId, item, offer, by);
    }

    @Override
    public Answer switchOption(long accountId, ItemRef item, String option, boolean active, Actor by) {
        return options.change(accountId, item, option, active, by);
    }

    @Override
    public Answer cancel(long accountId, ItemRef item, String channel, Optional<LocalDate> wishedEnd, Actor by) {
        return cancellation.register(accountId, item, channel, wishedEnd, by);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> itemsOf(long accountId) {
        return pages.itemsOf(accountId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contract> contractsOf(long accountId) {
        return pages.contractsOf(accountId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BillableProduct> billable(long from, long to, LocalDate runDay) {
        return billing.billable(from, to, runDay);
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public <T> T foreseen(long from, long to, LocalDate day, Supplier<T> question) {
        return foreseeing.on(from, to, day, question);
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public <T> T tried(long accountId, LocalDate day, Runnable change, Supplier<T> question) {
        return foreseeing.after(accountId, day, change, question);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Collection<String> identifiers) {
        return rating.lines(identifiers);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> linesAfter(long serviceId, int size) {
        return rating.linesAfter(serviceId, size);
    }
}
