package be.ligneclaire.platform.subscription.plan;

import be.ligneclaire.platform.subscription.life.Running;
import be.ligneclaire.platform.subscription.life.Services;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What will be: the prices and plans that are to come are put in force by the same code as on their day, a question is
/// answered, and all of it is taken back. Nobody hears of it, since news is told after a commit.
@Component
public class Foreseeing {

    private final Services services;
    private final PlannedPlans planned;
    private final PlanInForce inForce;
    private final PriceChanges prices;
    private final JdbcClient db;
    private final TransactionTemplate trial;

    Foreseeing(
            Services services,
            PlannedPlans planned,
            PlanInForce inForce,
            PriceChanges prices,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.services = services;
        this.planned = planned;
        this.inForce = inForce;
        this.prices = prices;
        this.db = db;
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// As things of the accounts `from` (included) to `to` (excluded) will stand on a day if nothing else
    /// happens. Those of whom nothing comes are not touched.
    public <T> T on(long from, long to, LocalDate day, Supplier<T> question) {
        return comes(from, to, day) ? after(from, to, day, () -> {}, question) : question.get();
    }

    /// The same of one account after a change that is only tried.
    public <T> T after(long accountId, LocalDate day, Runnable change, Supplier<T> question) {
        return after(accountId, accountId + 1, day, change, question);
    }

    private <T> T after(long from, long to, LocalDate day, Runnable change, Supplier<T> question) {
        var answer = trial.execute(status -> {
            status.setRollbackOnly();
            change.run();
            prices.apply(from, to, day);
            changingPlans(from, to, day).forEach(account -> putInForce(account, day));
            return question.get();
        });
        if (answer == null) {
            throw new IllegalStateException("A question has an answer");
        }
        return answer;
    }

    private void putInForce(long accountId, LocalDate day) {
        services.lockAll(accountId).stream()
                .filter(Running::lives)
                .forEach(service -> planned.of(service)
                        .ifPresent(plan -> plan.effective()
                                .filter(effective -> !effective.isAfter(day))
                                .ifPresent(effective ->
                                        inForce.replace(service, plan.offer(), plan.monthly(), effective))));
    }

    private List<Long> changingPlans(long from, long to, LocalDate day) {
        return db.sql("""
                        select distinct s.account_id
                          from subscription.planned_plan p
                          join subscription.service s using (service_id)
                         where s.account_id >= :from
                           and s.account_id < :to
                           and p.effective_on <= :day
                         order by s.account_id
                        """)
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private boolean comes(long from, long to, LocalDate day) {
        return db.sql("""
                        select exists (
                               select from subscription.planned_plan p
                                 join subscription.service s using (service_id)
                                where s.account_id >= :from and s.account_id < :to and p.effective_on <= :day)
                            or exists (
                               select from subscription.price_change
                                where account_id >= :from and account_id < :to and from_day <= :day)
                        """)
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
