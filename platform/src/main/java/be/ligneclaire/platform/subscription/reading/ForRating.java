package be.ligneclaire.platform.subscription.reading;

import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What rating reads: lines with the plans and options that ran for them. Two queries, however many lines.
@Repository
public class ForRating {

    private static final String SELECT = """
            select s.service_id, s.item_id, s.account_id, s.identifier, s.service, c.edition, s.subscribed_on,
                   s.active_from, s.active_until
              from subscription.service s
              join subscription.item i on i.item_id = s.item_id
              join subscription.contract c on c.contract_id = i.contract_id
            """;

    private final JdbcClient db;

    ForRating(JdbcClient db) {
        this.db = db;
    }

    /// The lines with these numbers or identifiers, in order of service.
    public List<Line> lines(Collection<String> identifiers) {
        if (identifiers.isEmpty()) {
            return List.of();
        }
        return withProducts(db.sql(SELECT + "where s.identifier = any(:identifiers) order by s.service_id")
                .param("identifiers", identifiers.toArray(String[]::new))
                .query((row, _) -> bare(row))
                .list());
    }

    /// A page of all lines, in order of service.
    public List<Line> linesAfter(long serviceId, int size) {
        return withProducts(db.sql(SELECT + "where s.service_id > :after order by s.service_id limit :size")
                .param("after", serviceId)
                .param("size", size)
                .query((row, _) -> bare(row))
                .list());
    }

    private List<Line> withProducts(List<Line> lines) {
        var packaged = new HashSet<Long>();
        var products = productsOf(lines, packaged);
        return lines.stream()
                .map(line -> new Line(
                        line.serviceId(),
                        line.itemId(),
                        line.accountId(),
                        line.identifier(),
                        line.service(),
                        line.edition(),
                        line.subscribedOn(),
                        line.activeFrom(),
                        line.activeUntil(),
                        products.getOrDefault(line.serviceId(), List.of()),
                        packaged.contains(line.serviceId())))
                .toList();
    }

    private Map<Long, List<AgreedProduct>> productsOf(List<Line> lines, Set<Long> packaged) {
        var products = new HashMap<Long, List<AgreedProduct>>();
        if (!lines.isEmpty()) {
            db.sql("""
                    select service_id, agreed_id, product, kind, monthly, starts_on, ends_on, in_package
                      from subscription.agreed_product
                     where service_id = any(:service_ids)
                       and starts_on is not null
                     order by service_id, agreed_id
                    """)
                    .param("service_ids", lines.stream().map(Line::serviceId).toArray(Long[]::new))
                    .query(row -> {
                        products.computeIfAbsent(row.getLong("service_id"), _ -> new ArrayList<>())
                                .add(Rows.agreed(row));
                        if (row.getBoolean("in_package") && row.getObject("ends_on") == null) {
                            packaged.add(row.getLong("service_id"));
                        }
                    });
        }
        return products;
    }

    private static Line bare(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("service_id"),
                row.getLong("item_id"),
                row.getLong("account_id"),
                row.getString("identifier"),
                Rows.service(row),
                Rows.edition(row),
                Rows.day(row, "subscribed_on").orElse(LocalDate.MIN),
                Rows.instant(row, "active_from"),
                Rows.instant(row, "active_until"),
                List.of(),
                false);
    }
}
