package be.ligneclaire.platform.subscription.plan;

import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import be.ligneclaire.platform.subscription.Subscriptions.LineChanged;
import be.ligneclaire.platform.subscription.Subscriptions.PlanChanged;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import be.ligneclaire.platform.subscription.agreement.Packages;
import be.ligneclaire.platform.subscription.agreement.Products;
import be.ligneclaire.platform.subscription.agreement.Products.NewProduct;
import be.ligneclaire.platform.subscription.life.Running;
import be.ligneclaire.platform.subscription.life.Services;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts one plan in the place of another: the old one ends on the day on which the new one begins, so that
/// no day has two. A service that changes its plan leaves its package.
@Component
class PlanInForce {

    private final Services services;
    private final Products products;
    private final Packages packages;
    private final ApplicationEventPublisher news;

    PlanInForce(Services services, Products products, Packages packages, ApplicationEventPublisher news) {
        this.services = services;
        this.products = products;
        this.packages = packages;
        this.news = news;
    }

    void replace(Running service, String offer, Money monthly, LocalDate day) {
        packages.leave(service, services.ofItem(service.itemId()), day, EndReason.PLAN_CHANGE);
        products.endPlan(service, day);
        products.add(
                NewProduct.of(service, offer, ProductKind.PLAN, monthly),
                Optional.of(day).filter(_ -> service.works()),
                service.endsOn().filter(_ -> service.works()));
        services.offer(service, offer);
    }

    void announce(Running service, String offer, LocalDate day) {
        news.publishEvent(new PlanChanged(
                service.itemId(),
                service.serviceId(),
                service.accountId(),
                service.edition(),
                service.offer(),
                offer,
                day,
                RuleId.CONTRACT_PLAN_CHANGE_TIMING));
        news.publishEvent(new LineChanged(service.serviceId(), service.identifier()));
    }
}
