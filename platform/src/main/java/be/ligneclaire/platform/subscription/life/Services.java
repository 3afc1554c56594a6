package be.ligneclaire.platform.subscription.life;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The services and their states. A state is moved with a condition on the state it is moved from.
@Repository
public class Services {

    private static final String SELECT = """
            select s.service_id, s.item_id, i.contract_id, s.account_id, c.edition, s.service, s.offer, s.state,
                   s.identifier, s.needs_installation, i.is_package, s.subscribed_on, s.ends_on
              from subscription.service s
              join subscription.item i on i.item_id = s.item_id
              join subscription.contract c on c.contract_id = i.contract_id
            """;

    private final JdbcClient db;

    Services(JdbcClient db) {
        this.db = db;
    }

    /// The key of the next service.
    public long nextKey() {
        return db.sql("select nextval('subscription.service_number')")
                .query(Long.class)
                .single();
    }

    /// Notes a service as ordered.
    public void add(
            long serviceId,
            long itemId,
            long accountId,
            Service service,
            String offer,
            String identifier,
            boolean needsInstallation,
            LocalDate subscribedOn) {
        db.sql("""
                insert into subscription.service (service_id, item_id, account_id, service, offer, identifier,
                                                  needs_installation, subscribed_on)
                values (:service_id, :item_id, :account_id, :service, :offer, :identifier,
                        :needs_installation, :subscribed_on)
                """)
                .param("service_id", serviceId)
                .param("item_id", itemId)
                .param("account_id", accountId)
                .param("service", service.word())
                .param("offer", offer)
                .param("identifier", identifier)
                .param("needs_installation", needsInstallation)
                .param("subscribed_on", subscribedOn)
                .update();
    }

    /// Lets changes to what an account has agreed happen one after the other, until the transaction ends.
    public void lockAccount(long accountId) {
        db.sql("""
                select contract_id from subscription.contract
                 where account_id = :account_id order by contract_id for update
                """).param("account_id", accountId).query(Long.class).list();
    }

    /// One service; its account stays locked.
    public Optional<Running> lock(long serviceId) {
        var account = db.sql("select account_id from subscription.service where service_id = :service_id")
                .param("service_id", serviceId)
                .query(Long.class)
                .optional();
        account.ifPresent(this::lockAccount);
        return account.flatMap(_ -> find(serviceId));
    }

    /// One service as it is now.
    public Optional<Running> find(long serviceId) {
        return db.sql(SELECT + "where s.service_id = :service_id")
                .param("service_id", serviceId)
                .query((row, _) -> running(row))
                .optional();
    }

    /// All services of an account in the order in which they were ordered; its account stays locked.
    public List<Running> lockAll(long accountId) {
        lockAccount(accountId);
        return db.sql(SELECT + "where s.account_id = :account_id order by s.service_id")
                .param("account_id", accountId)
                .query((row, _) -> running(row))
                .list();
    }

    /// The services of an item, in order.
    public List<Running> ofItem(long itemId) {
        return db.sql(SELECT + "where s.item_id = :item_id order by s.service_id")
                .param("item_id", itemId)
                .query((row, _) -> running(row))
                .list();
    }

    /// The services that an item, or one service of a package, names.
    ///
    /// @throws IllegalArgumentException when the account has no such item or service
    public static List<Running> named(List<Running> ofAccount, ItemRef item) {
        var named = ofAccount.stream()
                .filter(service -> service.itemId() == item.itemId()
                        && (item.serviceId().isEmpty() || item.serviceId().getAsLong() == service.serviceId()))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("The account has no item " + item.itemId());
        }
        return named;
    }

    /// From ordered to active, charged from a day.
    public void start(Running service, Instant at, LocalDate billingStart) {
        must(db.sql("""
                update subscription.service
                   set state = 'active', active_from = :at, billing_start = :day
                 where service_id = :service_id
                   and state = 'ordered'
                """)
                .param("service_id", service.serviceId())
                .param("at", Brussels.offset(at))
                .param("day", billingStart)
                .update());
    }

    /// To ended, for good.
    public void end(Running service, LocalDate day, Instant at) {
        must(db.sql("""
                update subscription.service
                   set state = 'ended', ends_on = :day,
                       active_until = case when active_from is not null then greatest(:at, active_from) end
                 where service_id = :service_id
                   and state = :state
                """)
                .param("service_id", service.serviceId())
                .param("state", service.state().word())
                .param("day", day)
                .param("at", Brussels.offset(at))
                .update());
    }

    /// Notes on which day a service will end.
    public void willEnd(Running service, LocalDate day) {
        must(db.sql("""
                update subscription.service
                   set ends_on = :day
                 where service_id = :service_id
                   and state <> 'ended'
                """)
                .param("service_id", service.serviceId())
                .param("day", day)
                .update());
    }

    /// Notes the plan in force.
    public void offer(Running service, String offer) {
        must(db.sql("update subscription.service set offer = :offer where service_id = :service_id")
                .param("service_id", service.serviceId())
                .param("offer", offer)
                .update());
    }

    private static void must(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("A service has changed meanwhile; wrote " + rows + " rows");
        }
    }

    private static Running running(ResultSet row) throws SQLException {
        return new Running(
                row.getLong("service_id"),
                row.getLong("item_id"),
                row.getLong("contract_id"),
                row.getLong("account_id"),
                Edition.named(row.getString("edition")),
                Service.of(row.getString("service")),
                row.getString("offer"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("identifier"),
                row.getBoolean("needs_installation"),
                row.getBoolean("is_package"),
                row.getObject("subscribed_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)));
    }
}
