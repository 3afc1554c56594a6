package be.ligneclaire.platform.subscription.life;

import be.ligneclaire.core.rules.start.BillingStartFixed;
import be.ligneclaire.core.rules.start.BillingStartMobile;
import be.ligneclaire.core.rules.start.ContractStart;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.fulfilment.Fulfilment.CardDelivered;
import be.ligneclaire.platform.fulfilment.Fulfilment.ServiceWorks;
import be.ligneclaire.platform.subscription.Subscriptions.ContractStarted;
import be.ligneclaire.platform.subscription.Subscriptions.LineChanged;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceChanged;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import be.ligneclaire.platform.subscription.agreement.Contracts;
import be.ligneclaire.platform.subscription.agreement.PriceList;
import be.ligneclaire.platform.subscription.agreement.Products;
import be.ligneclaire.platform.subscription.letter.Letters;
import be.ligneclaire.platform.subscription.plan.PlanChanges;
import be.ligneclaire.platform.subscription.plan.PlannedPlans.Planned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A service begins to work: it is charged from that day, which counts (`billing.start-mobile`,
/// `billing.start-internet-fixed`), and under `en-2024` its item takes effect (`contract.start`). Heard
/// again, nothing changes.
@Component
class Activation {

    private final Services services;
    private final Products products;
    private final Contracts contracts;
    private final PriceList prices;
    private final PlanChanges plans;
    private final AutomaticCancellations automatic;
    private final Letters letters;
    private final ApplicationEventPublisher news;

    Activation(
            Services services,
            Products products,
            Contracts contracts,
            PriceList prices,
            PlanChanges plans,
            AutomaticCancellations automatic,
            Letters letters,
            ApplicationEventPublisher news) {
        this.services = services;
        this.products = products;
        this.contracts = contracts;
        this.prices = prices;
        this.plans = plans;
        this.automatic = automatic;
        this.letters = letters;
        this.news = news;
    }

    @ApplicationModuleListener
    void on(CardDelivered card) {
        services.lock(card.serviceId())
                .ifPresent(service -> automatic.unlessActivated(service, Brussels.dateOf(card.at())));
    }

    @ApplicationModuleListener
    void on(ServiceWorks works) {
        var service = services.lock(works.serviceId());
        if (service.isEmpty()) {
            return;
        }
        var day = Brussels.dateOf(works.at());
        switch (service.get().state()) {
            case ORDERED -> begin(service.get(), works, day);
            case ACTIVE, LIMITED, SUSPENDED -> {
                if (works.installed()) {
                    plans.installed(service.get(), day).ifPresent(plan -> plans.announce(service.get(), plan, day));
                }
            }
            case ENDED -> {}
        }
    }

    private void begin(Running service, ServiceWorks works, LocalDate day) {
        var otherPlan = works.installed() ? plans.installed(service, day) : Optional.<Planned>empty();
        var atActivation = !ContractStart.atAcceptance(service.edition());
        if (atActivation) {
            priceOf(service, day);
        }
        var charged = firstCharged(service, day);
        services.start(service, works.at(), charged);
        products.start(service, charged);
        products.startPackage(service, charged);
        automatic.strike(service);
        news.publishEvent(new ServiceChanged(
                service.serviceId(),
                service.itemId(),
                service.accountId(),
                service.edition(),
                State.ORDERED,
                State.ACTIVE,
                works.installed() ? "installed" : "activated",
                service.service() == Service.MOBILE
                        ? RuleId.BILLING_START_MOBILE
                        : RuleId.BILLING_START_INTERNET_FIXED));
        if (atActivation) {
            itemTakesEffect(service, day);
        }
        news.publishEvent(new LineChanged(service.serviceId(), service.identifier()));
        letters.works(service, day);
        otherPlan.ifPresent(plan -> plans.announce(service, plan, day));
    }

    private static LocalDate firstCharged(Running service, LocalDate day) {
        return service.service() == Service.MOBILE
                ? BillingStartMobile.of(service.edition(), day).value()
                : BillingStartFixed.of(service.edition(), day, day, Optional.empty())
                        .value();
    }

    private void itemTakesEffect(Running service, LocalDate day) {
        ContractStart.effectiveOn(service.edition(), service.acceptedOn(), Optional.of(day))
                .filter(effective -> contracts.itemTakesEffect(service.contractId(), service.itemId(), effective))
                .ifPresent(effective -> news.publishEvent(new ContractStarted(
                        service.contractId(),
                        service.accountId(),
                        service.edition(),
                        List.of(service.itemId()),
                        effective,
                        "activated",
                        RuleId.CONTRACT_START)));
    }

    /// The price list of the activation counts where that is when the contract takes effect.
    private void priceOf(Running service, LocalDate day) {
        products.openOf(service.itemId()).stream()
                .filter(agreed -> !agreed.started())
                .filter(agreed ->
                        agreed.serviceId().isEmpty() || agreed.serviceId().getAsLong() == service.serviceId())
                .forEach(agreed -> prices.monthly(agreed.kind(), agreed.product(), day)
                        .ifPresent(monthly -> products.reprice(agreed.agreedId(), monthly)));
    }
}
