package be.ligneclaire.platform.fulfilment.equipment;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Boxes and boosters in the customer's hands, each with a serial number (`equipment.supply`).
@Repository
public class LentEquipment {

    private final JdbcClient db;

    LentEquipment(JdbcClient db) {
        this.db = db;
    }

    /// Lends one of each kind, `internet-box`; a kind that the service already has is not lent again.
    public void lend(long serviceId, Collection<String> kinds, LocalDate on) {
        if (kinds.isEmpty()) {
            return;
        }
        db.sql("""
                insert into fulfilment.equipment (service_id, kind, lent_on)
                select :service_id, kind, :on
                  from unnest(:kinds) with ordinality as wanted (kind, place)
                 where not exists (select from fulfilment.equipment e
                                    where e.service_id = :service_id and e.kind = wanted.kind)
                 order by place
                """)
                .param("service_id", serviceId)
                .param("kinds", kinds.toArray(String[]::new))
                .param("on", on)
                .update();
    }
}
