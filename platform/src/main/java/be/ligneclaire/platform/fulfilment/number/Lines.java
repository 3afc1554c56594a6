package be.ligneclaire.platform.fulfilment.number;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.catalog.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines as the network knows them: which number or identifier serves which service, since when, until
/// when.
@Repository
public class Lines {

    private final JdbcClient db;

    Lines(JdbcClient db) {
        this.db = db;
    }

    /// Notes a line that is being prepared.
    public void add(
            long serviceId, long accountId, Service service, String identifier, boolean broughtAlong, LocalDate on) {
        db.sql("""
                insert into fulfilment.line (service_id, account_id, service, identifier, brought_along, prepared_on)
                values (:service_id, :account_id, :service, :identifier, :brought_along, :on)
                """)
                .param("service_id", serviceId)
                .param("account_id", accountId)
                .param("service", service.word())
                .param("identifier", identifier)
                .param("brought_along", broughtAlong)
                .param("on", on)
                .update();
    }

    /// The line of a service, locked for the transaction.
    public Optional<Line> find(long serviceId) {
        return db.sql("""
                select service_id, account_id, service, identifier, stopped_on is not null as stopped
                  from fulfilment.line
                 where service_id = :service_id
                   for update
                """)
                .param("service_id", serviceId)
                .query((row, _) -> new Line(
                        row.getLong("service_id"),
                        row.getLong("account_id"),
                        Service.of(row.getString("service")),
                        row.getString("identifier"),
                        row.getBoolean("stopped")))
                .optional();
    }

    /// Notes that the line works from now on.
    ///
    /// @return whether it did not work before
    public boolean works(long serviceId, Instant since) {
        return db.sql("""
                update fulfilment.line
                   set works_since = :since
                 where service_id = :service_id
                   and works_since is null
                   and stopped_on is null
                """)
                        .param("service_id", serviceId)
                        .param("since", Brussels.offset(since))
                        .update()
                == 1;
    }

    /// Notes that the line has stopped; its number stays reserved until the given day included.
    ///
    /// @return whether it had not stopped before
    public boolean stop(long serviceId, LocalDate on, LocalDate reservedUntil) {
        return db.sql("""
                update fulfilment.line
                   set stopped_on = :on,
                       reserved_until = :reserved_until
                 where service_id = :service_id
                   and stopped_on is null
                """)
                        .param("service_id", serviceId)
                        .param("on", on)
                        .param("reserved_until", reservedUntil)
                        .update()
                == 1;
    }

    /// @param stopped whether it has ended
    public record Line(long serviceId, long accountId, Service service, String identifier, boolean stopped) {}
}
