package be.ligneclaire.platform.fulfilment.desk;

import be.ligneclaire.platform.fulfilment.Fulfilment.CardKind;
import be.ligneclaire.platform.fulfilment.Fulfilment.LineFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What may be shown of lines: never a PIN or PUK, of the card's number only its end.
@Repository
class Facts {

    private final JdbcClient db;

    Facts(JdbcClient db) {
        this.db = db;
    }

    List<LineFacts> of(Collection<Long> serviceIds) {
        return db.sql("""
                select l.service_id, l.identifier, c.kind, right(c.iccid, 4) as iccid_end, c.delivered_at,
                       array(select e.kind
                               from fulfilment.equipment e
                              where e.service_id = l.service_id
                              order by e.equipment_id) as equipment
                  from fulfilment.line l
                  left join fulfilment.card c on c.service_id = l.service_id and c.died_on is null
                 where l.service_id = any(:service_ids)
                 order by l.service_id
                """)
                .param("service_ids", serviceIds.toArray(Long[]::new))
                .query((row, _) -> new LineFacts(
                        row.getLong("service_id"),
                        row.getString("identifier"),
                        Optional.ofNullable(row.getString("kind"))
                                .map(kind -> CardKind.valueOf(kind.toUpperCase(Locale.ROOT))),
                        Optional.ofNullable(row.getString("iccid_end")),
                        instant(row),
                        List.of((String[]) row.getArray("equipment").getArray())))
                .list();
    }

    Optional<Instant> deliveredAt(long serviceId) {
        return of(List.of(serviceId)).stream()
                .flatMap(facts -> facts.cardDeliveredAt().stream())
                .findFirst();
    }

    private static Optional<Instant> instant(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("delivered_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
