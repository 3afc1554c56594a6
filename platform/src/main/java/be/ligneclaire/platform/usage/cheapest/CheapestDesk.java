package be.ligneclaire.platform.usage.cheapest;

import be.ligneclaire.core.rating.PlanComparison;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.usage.CheapestPlans;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers at the front door.
@Component
class CheapestDesk implements CheapestPlans {

    private final Subscriptions subscriptions;
    private final Comparing comparing;
    private final StatedRows stated;
    private final BusinessTime time;

    CheapestDesk(Subscriptions subscriptions, Comparing comparing, StatedRows stated, BusinessTime time) {
        this.subscriptions = subscriptions;
        this.comparing = comparing;
        this.stated = stated;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PlanComparison> now(long accountId, long serviceId) {
        var today = time.today();
        return subscriptions.linesAfter(serviceId - 1, 1).stream()
                .filter(line -> line.serviceId() == serviceId && line.accountId() == accountId)
                .findFirst()
                .flatMap(line -> comparing.yearBefore(YearMonth.from(today), line))
                .map(year -> comparing.compare(List.of(year), today).get(serviceId));
    }

    @Override
    public List<Stated> onBill(long accountId, LocalDate issued) {
        return stated.of(accountId, issued);
    }
}
