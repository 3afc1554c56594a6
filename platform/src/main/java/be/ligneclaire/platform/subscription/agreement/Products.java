package be.ligneclaire.platform.subscription.agreement;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import be.ligneclaire.platform.subscription.life.Running;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is paid per month, with its price and its days. Before a service works there are no days; a day,
/// once charged, stays: a product ends, it is not taken away.
@Repository
public class Products {

    private final JdbcClient db;

    Products(JdbcClient db) {
        this.db = db;
    }

    /// Agrees a product.
    ///
    /// @param starts its first day, where the service works
    /// @param ends the first day on which it will no longer run, where known
    public void add(NewProduct product, Optional<LocalDate> starts, Optional<LocalDate> ends) {
        db.sql("""
                insert into subscription.agreed_product (account_id, contract_id, item_id, service_id, product, kind,
                                                         service, in_package, monthly, starts_on, ends_on, end_reason)
                values (:account_id, :contract_id, :item_id, :service_id, :product, :kind,
                        :service, :in_package, :monthly, :starts, :ends, :end_reason)
                """)
                .param("account_id", product.accountId())
                .param("contract_id", product.contractId())
                .param("item_id", product.itemId())
                .param(
                        "service_id",
                        product.serviceId().isPresent() ? product.serviceId().getAsLong() : null,
                        Types.BIGINT)
                .param("product", product.product())
                .param("kind", word(product.kind()))
                .param("service", product.service().word())
                .param("in_package", product.inPackage())
                .param("monthly", product.monthly().getAmount())
                .param("starts", starts.orElse(null), Types.DATE)
                .param("ends", ends.orElse(null), Types.DATE)
                .param("end_reason", ends.map(_ -> word(EndReason.CANCELLED)).orElse(null), Types.VARCHAR)
                .update();
    }

    /// What is agreed for an item and did not end: for new prices at the start.
    public List<Agreed> openOf(long itemId) {
        return db.sql("""
                select agreed_id, service_id, product, kind, in_package, monthly, starts_on is not null as started
                  from subscription.agreed_product
                 where item_id = :item_id
                   and (end_reason is null or ends_on is not null)
                 order by agreed_id
                """)
                .param("item_id", itemId)
                .query((row, _) -> new Agreed(
                        row.getLong("agreed_id"),
                        row.getObject("service_id", Long.class) == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(row.getLong("service_id")),
                        row.getString("product"),
                        ProductKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getBoolean("in_package"),
                        Euro.of(row.getBigDecimal("monthly")),
                        row.getBoolean("started")))
                .list();
    }

    /// Agrees another price for a product that has not started.
    public void reprice(long agreedId, Money monthly) {
        db.sql("""
                update subscription.agreed_product
                   set monthly = :monthly
                 where agreed_id = :agreed_id
                   and starts_on is null
                """)
                .param("agreed_id", agreedId)
                .param("monthly", monthly.getAmount())
                .update();
    }

    /// The plan and options of a service start; if the service's end is known, it is theirs. A promotion ends
    /// after its months at the latest.
    public void start(Running service, LocalDate day) {
        db.sql("""
                update subscription.agreed_product
                   set starts_on = :day,
                """ + Promotions.END + """
                 where service_id = :service_id
                   and starts_on is null
                   and end_reason is null
                """)
                .param("service_id", service.serviceId())
                .param("day", day)
                .param("ends", service.endsOn().orElse(null), Types.DATE)
                .param(
                        "end_reason",
                        service.endsOn().map(_ -> word(EndReason.CANCELLED)).orElse(null),
                        Types.VARCHAR)
                .update();
    }

    /// A package starts when those of its services that need an installation have been installed; if none
    /// does, when all work.
    public void startPackage(Running service, LocalDate day) {
        db.sql("""
                update subscription.agreed_product p
                   set starts_on = :day,
                """ + Promotions.END + """
                 where p.item_id = :item_id
                   and p.service_id is null
                   and p.starts_on is null
                   and p.end_reason is null
                   and not exists (
                       select from subscription.service s
                        where s.item_id = p.item_id
                          and s.state = 'ordered'
                          and (s.needs_installation
                               or not exists (select from subscription.service n
                                               where n.item_id = s.item_id and n.needs_installation)))
                """)
                .param("item_id", service.itemId())
                .param("day", day)
                .param("ends", service.endsOn().orElse(null), Types.DATE)
                .param(
                        "end_reason",
                        service.endsOn().map(_ -> word(EndReason.CANCELLED)).orElse(null),
                        Types.VARCHAR)
                .update();
    }

    /// Everything that runs for a service ends on a day, which may still move if it lies ahead.
    public void end(Running service, LocalDate day, EndReason reason) {
        db.sql("""
                update subscription.agreed_product
                   set
                """ + Promotions.END_WITH_SERVICE + """
                 where service_id = :service_id
                   and starts_on is not null
                   and (ends_on is null or ends_on > :day or (end_reason = 'cancelled' and ends_on = :former))
                """)
                .param("service_id", service.serviceId())
                .param("day", day)
                .param("former", service.endsOn().orElse(null), Types.DATE)
                .param("reason", word(reason))
                .update();
    }

    /// The package of an item ends on a day, which may still move if it lies ahead.
    public void endPackage(Running service, LocalDate day, EndReason reason) {
        db.sql("""
                update subscription.agreed_product
                   set
                """ + Promotions.END_WITH_SERVICE + """
                 where item_id = :item_id
                   and service_id is null
                   and starts_on is not null
                   and (ends_on is null or ends_on > :day or (end_reason = 'cancelled' and ends_on = :former))
                """)
                .param("item_id", service.itemId())
                .param("day", day)
                .param("former", service.endsOn().orElse(null), Types.DATE)
                .param("reason", word(reason))
                .update();
    }

    /// What never started for a service will not start any more.
    public void drop(Running service, EndReason reason) {
        db.sql("""
                update subscription.agreed_product
                   set end_reason = :reason
                 where service_id = :service_id
                   and starts_on is null
                   and end_reason is null
                """)
                .param("service_id", service.serviceId())
                .param("reason", word(reason))
                .update();
    }

    /// A package that never started will not start any more.
    public void dropPackage(Running service, EndReason reason) {
        db.sql("""
                update subscription.agreed_product
                   set end_reason = :reason
                 where item_id = :item_id
                   and service_id is null
                   and starts_on is null
                   and end_reason is null
                """)
                .param("item_id", service.itemId())
                .param("reason", word(reason))
                .update();
    }

    /// The plan of a service ends, or will not start, because another takes its place; what was taken off its
    /// price ends with it.
    public void endPlan(Running service, LocalDate day) {
        db.sql("""
                update subscription.agreed_product
                   set ends_on = case when starts_on is not null then greatest(:day, starts_on) end,
                       end_reason = 'plan-change'
                 where service_id = :service_id
                   and kind in ('plan', 'promotion')
                   and (end_reason is null or ends_on > :day)
                """).param("service_id", service.serviceId()).param("day", day).update();
    }

    /// The plan of a service: the one agreed last.
    public Agreed planOf(Running service) {
        return openOf(service.itemId()).stream()
                .filter(agreed -> agreed.kind() == ProductKind.PLAN
                        && agreed.serviceId().equals(OptionalLong.of(service.serviceId())))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("No plan for service " + service.serviceId()));
    }

    /// A plan that has not started is no longer paid with its package.
    void leavePackage(long agreedId) {
        db.sql("update subscription.agreed_product set in_package = false where agreed_id = :agreed_id")
                .param("agreed_id", agreedId)
                .update();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param service the kind of service that decides how it ends
    /// @param inPackage a plan that is paid with its package
    public record NewProduct(
            long accountId,
            long contractId,
            long itemId,
            OptionalLong serviceId,
            String product,
            ProductKind kind,
            Service service,
            boolean inPackage,
            Money monthly) {

        /// A product of one service.
        public static NewProduct of(Running service, String product, ProductKind kind, Money monthly) {
            return new NewProduct(
                    service.accountId(),
                    service.contractId(),
                    service.itemId(),
                    OptionalLong.of(service.serviceId()),
                    product,
                    kind,
                    service.service(),
                    false,
                    monthly);
        }

        NewProduct paidWithPackage() {
            return new NewProduct(accountId, contractId, itemId, serviceId, product, kind, service, true, monthly);
        }
    }

    /// A product as agreed.
    public record Agreed(
            long agreedId,
            OptionalLong serviceId,
            String product,
            ProductKind kind,
            boolean inPackage,
            Money monthly,
            boolean started) {}
}
