package be.ligneclaire.platform.subscription.reading;

import static java.util.stream.Collectors.groupingBy;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.Contract;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.PlannedPlan;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What pages read: everything agreed with one account, always with the account in the condition.
@Repository
public class Pages {

    private final JdbcClient db;

    Pages(JdbcClient db) {
        this.db = db;
    }

    /// Items as ordered, those with a service that lives first.
    public List<Item> itemsOf(long accountId) {
        var services = services(accountId);
        var products = products(accountId);
        var planned = planned(accountId);
        return db
                .sql("""
                select i.item_id, i.public_id, i.contract_id, i.product, i.is_package, c.edition
                  from subscription.item i
                  join subscription.contract c using (contract_id)
                 where i.account_id = :account_id
                 order by i.item_id
                """)
                .param("account_id", accountId)
                .query((row, _) -> {
                    var itemId = row.getLong("item_id");
                    return item(
                            row,
                            accountId,
                            services.getOrDefault(itemId, List.of()).stream()
                                    .map(Of::what)
                                    .toList(),
                            products.getOrDefault(itemId, List.of()).stream()
                                    .map(Of::what)
                                    .toList(),
                            planned.getOrDefault(itemId, List.of()).stream()
                                    .map(Of::what)
                                    .findFirst());
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Pages::hasEnded))
                .toList();
    }

    private static boolean hasEnded(Item item) {
        return item.services().stream().allMatch(service -> service.state() == State.ENDED);
    }

    private static Item item(
            ResultSet row,
            long accountId,
            List<ServiceLine> services,
            List<AgreedProduct> products,
            Optional<PlannedPlan> planned)
            throws SQLException {
        var inForce = inForce(products);
        return new Item(
                row.getLong("item_id"),
                new PublicId(row.getString("public_id")),
                row.getLong("contract_id"),
                accountId,
                Rows.edition(row),
                inForce.isEmpty() ? row.getString("product") : inForce.getLast().product(),
                Euro.sum(inForce.stream().map(AgreedProduct::monthly).toList()),
                services,
                products,
                planned);
    }

    /// The package, or the plans, that run longest; several where a package was left by one of its
    /// services.
    private static List<AgreedProduct> inForce(List<AgreedProduct> products) {
        var main = products.stream()
                .filter(product -> product.kind() == ProductKind.PLAN || product.kind() == ProductKind.PACKAGE)
                .toList();
        var last = main.stream().map(Pages::end).max(LocalDate::compareTo).orElse(LocalDate.MAX);
        return main.stream().filter(product -> end(product).equals(last)).toList();
    }

    private static LocalDate end(AgreedProduct product) {
        return product.days().getStart().equals(LocalDate.EPOCH)
                ? LocalDate.MAX
                : product.days().getEnd();
    }

    private Map<Long, List<Of<ServiceLine>>> services(long accountId) {
        return db
                .sql("""
                select item_id, service_id, service, offer, state, identifier, billing_start, ends_on
                  from subscription.service
                 where account_id = :account_id
                 order by service_id
                """)
                .param("account_id", accountId)
                .query((row, _) -> new Of<>(
                        row.getLong("item_id"),
                        new ServiceLine(
                                row.getLong("service_id"),
                                Rows.service(row),
                                row.getString("offer"),
                                Rows.constant(State.class, row.getString("state")),
                                row.getString("identifier"),
                                Rows.day(row, "billing_start"),
                                Rows.day(row, "ends_on"))))
                .list()
                .stream()
                .collect(groupingBy(Of::itemId));
    }

    private Map<Long, List<Of<AgreedProduct>>> products(long accountId) {
        return db
                .sql("""
                select item_id, agreed_id, product, kind, monthly, starts_on, ends_on
                  from subscription.agreed_product
                 where account_id = :account_id
                   and not in_package
                   and (starts_on is not null or end_reason is null)
                 order by agreed_id
                """)
                .param("account_id", accountId)
                .query((row, _) -> new Of<>(row.getLong("item_id"), Rows.agreed(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::itemId));
    }

    private Map<Long, List<Of<PlannedPlan>>> planned(long accountId) {
        return db
                .sql("""
                select s.item_id, p.offer, p.effective_on
                  from subscription.planned_plan p
                  join subscription.service s using (service_id)
                 where s.account_id = :account_id
                 order by p.service_id
                """)
                .param("account_id", accountId)
                .query((row, _) -> new Of<>(
                        row.getLong("item_id"), new PlannedPlan(row.getString("offer"), Rows.day(row, "effective_on"))))
                .list()
                .stream()
                .collect(groupingBy(Of::itemId));
    }

    /// The contracts of an account, the newest first.
    public List<Contract> contractsOf(long accountId) {
        return db.sql("""
                select c.contract_id, c.public_id, c.edition, c.accepted_at, c.effective_on,
                       array(select i.item_id
                               from subscription.item i
                              where i.contract_id = c.contract_id
                              order by i.position) as items,
                       (select case when bool_and(s.ends_on is not null) then max(s.ends_on) end
                          from subscription.service s
                          join subscription.item i using (item_id)
                         where i.contract_id = c.contract_id) as ends_on
                  from subscription.contract c
                 where c.account_id = :account_id
                 order by c.contract_id desc
                """)
                .param("account_id", accountId)
                .query((row, _) -> new Contract(
                        row.getLong("contract_id"),
                        new PublicId(row.getString("public_id")),
                        Edition.named(row.getString("edition")),
                        Rows.instant(row, "accepted_at").orElseThrow(),
                        Rows.day(row, "effective_on"),
                        Rows.day(row, "ends_on"),
                        List.of((Long[]) row.getArray("items").getArray())))
                .list();
    }

    /// Something of an item.
    private record Of<T>(long itemId, T what) {}
}
