package be.ligneclaire.platform.subscription.plan;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.Agenda;
import be.ligneclaire.platform.subscription.life.Keys;
import be.ligneclaire.platform.subscription.life.Running;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Plans that are to come, one per service: a later request takes the place of an earlier one.
@Repository
public class PlannedPlans {

    private final JdbcClient db;
    private final Agenda agenda;
    private final Keys keys;

    PlannedPlans(JdbcClient db, Agenda agenda, Keys keys) {
        this.db = db;
        this.agenda = agenda;
        this.keys = keys;
    }

    /// Notes a plan; where its day is known, the agenda brings it.
    void plan(Running service, String offer, Money monthly, Instant requestedAt, Optional<LocalDate> effective) {
        db.sql("""
                insert into subscription.planned_plan (service_id, offer, monthly, requested_at, effective_on)
                values (:service_id, :offer, :monthly, :requested_at, :effective_on)
                on conflict (service_id) do update
                   set offer = excluded.offer,
                       monthly = excluded.monthly,
                       requested_at = excluded.requested_at,
                       effective_on = excluded.effective_on
                """)
                .param("service_id", service.serviceId())
                .param("offer", offer)
                .param("monthly", monthly.getAmount())
                .param("requested_at", Brussels.offset(requestedAt))
                .param("effective_on", effective.orElse(null), Types.DATE)
                .update();
        effective.ifPresentOrElse(
                day -> agenda.put(
                        PlanChanges.KIND, keys.of(service), Brussels.startOf(day), Long.toString(service.serviceId())),
                () -> agenda.cancel(PlanChanges.KIND, keys.of(service)));
    }

    /// What is planned for a service.
    public Optional<Planned> of(Running service) {
        return db.sql("select offer, monthly, effective_on from subscription.planned_plan where service_id ="
                        + " :service_id")
                .param("service_id", service.serviceId())
                .query((row, _) -> new Planned(
                        row.getString("offer"),
                        Euro.of(row.getBigDecimal("monthly")),
                        Optional.ofNullable(row.getObject("effective_on", LocalDate.class))))
                .optional();
    }

    /// Nothing is planned any more.
    public void drop(Running service) {
        db.sql("delete from subscription.planned_plan where service_id = :service_id")
                .param("service_id", service.serviceId())
                .update();
        agenda.cancel(PlanChanges.KIND, keys.of(service));
    }

    /// A service ends on a day: a plan that would come on that day or later does not come.
    public void dropFrom(Running service, LocalDate end) {
        of(service)
                .flatMap(Planned::effective)
                .filter(day -> !day.isBefore(end))
                .ifPresent(_ -> drop(service));
    }

    /// @param effective its first day; empty while it waits for an installation
    public record Planned(String offer, Money monthly, Optional<LocalDate> effective) {}
}
