package be.ligneclaire.platform.subscription.plan;

import be.ligneclaire.platform.subscription.life.Running;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The options that run on a day, and when they were told to stop.
@Repository
class RunningOptions {

    private final JdbcClient db;

    RunningOptions(JdbcClient db) {
        this.db = db;
    }

    Optional<RunningOption> find(Running service, String option, LocalDate on) {
        return db.sql("""
                select agreed_id, coalesce(end_reason = 'option-off', false) as switched_off
                  from subscription.agreed_product
                 where service_id = :service_id
                   and product = :option
                   and kind in ('option', 'rent')
                   and days @> cast(:on as date)
                """)
                .param("service_id", service.serviceId())
                .param("option", option)
                .param("on", on)
                .query(RunningOption.class)
                .optional();
    }

    void endOn(long agreedId, LocalDate day) {
        end(agreedId, Optional.of(day), "option-off");
    }

    /// Takes back that it was switched off: it goes on, at the longest until its service ends.
    void goOn(long agreedId, Running service) {
        end(agreedId, service.endsOn(), "cancelled");
    }

    private void end(long agreedId, Optional<LocalDate> day, String reason) {
        db.sql("""
                update subscription.agreed_product
                   set ends_on = :day, end_reason = :reason
                 where agreed_id = :agreed_id
                """)
                .param("agreed_id", agreedId)
                .param("day", day.orElse(null), Types.DATE)
                .param("reason", day.map(_ -> reason).orElse(null), Types.VARCHAR)
                .update();
    }

    /// @param switchedOff whether it was told to stop with the month
    record RunningOption(long agreedId, boolean switchedOff) {}
}
