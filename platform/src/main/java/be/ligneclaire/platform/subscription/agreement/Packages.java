package be.ligneclaire.platform.subscription.agreement;

import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import be.ligneclaire.platform.subscription.agreement.Products.NewProduct;
import be.ligneclaire.platform.subscription.life.Running;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Several services under one price, until one of them leaves: the rest then goes on at its list price of
/// the day the package began (`catalog.package`).
@Component
public class Packages {

    private final Products products;

    Packages(Products products) {
        this.products = products;
    }

    /// One service leaves its package on a day; nothing happens where it was not in one.
    ///
    /// @param rest the other services of the item
    public void leave(Running leaving, List<Running> rest, LocalDate day, EndReason reason) {
        if (!leaving.inPackage() || !products.planOf(leaving).inPackage()) {
            return;
        }
        products.endPackage(leaving, day, reason);
        products.dropPackage(leaving, reason);
        rest.stream()
                .filter(other -> other.lives() && other.serviceId() != leaving.serviceId())
                .forEach(other -> goOnAlone(other, day));
    }

    private void goOnAlone(Running service, LocalDate day) {
        var plan = products.planOf(service);
        if (!plan.inPackage()) {
            return;
        }
        if (plan.started()) {
            products.endPlan(service, day);
            products.add(
                    NewProduct.of(service, plan.product(), ProductKind.PLAN, plan.monthly()),
                    Optional.of(day),
                    service.endsOn());
        } else {
            products.leavePackage(plan.agreedId());
        }
    }
}
