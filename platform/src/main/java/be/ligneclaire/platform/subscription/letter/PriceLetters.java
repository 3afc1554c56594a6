package be.ligneclaire.platform.subscription.letter;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.platform.catalog.Catalog.Indexing;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.BillingContact;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The notice of an indexation, one per customer: both index figures, and of each product the old price and
/// the new one. Written in portions of customers.
@Component
public class PriceLetters {

    private static final int PORTION = 5_000;

    private final JdbcClient db;
    private final Customers customers;
    private final Notifications notifications;

    PriceLetters(JdbcClient db, Customers customers, Notifications notifications) {
        this.db = db;
        this.customers = customers;
        this.notifications = notifications;
    }

    /// Tells everybody whose prices were noted to change on a day.
    public void indexed(Indexing indexing, LocalDate day) {
        var accounts = customers.accounts();
        for (var from = accounts.from(); from < accounts.to(); from += PORTION) {
            var prices = changes(from, from + PORTION, day);
            notifications.sendAll(customers.contactsOf(prices.keySet()).stream()
                    .map(contact -> letter(contact, prices.getOrDefault(contact.accountId(), List.of()), indexing, day))
                    .toList());
        }
    }

    private Map<Long, List<Change>> changes(long from, long to, LocalDate day) {
        return db
                .sql("""
                select c.account_id, t.edition, p.product, p.monthly, c.monthly as new_monthly
                  from subscription.price_change c
                  join subscription.agreed_product p using (agreed_id)
                  join subscription.contract t using (contract_id)
                 where c.from_day = :day
                   and c.account_id >= :from
                   and c.account_id < :to
                   and not p.in_package
                 order by c.account_id, p.item_id, p.agreed_id
                """)
                .param("day", day)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Change(
                        row.getLong("account_id"),
                        Edition.named(row.getString("edition")),
                        row.getString("product"),
                        Euro.of(row.getBigDecimal("monthly")),
                        Euro.of(row.getBigDecimal("new_monthly"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Change::accountId));
    }

    private static NewMessage letter(BillingContact contact, List<Change> changes, Indexing indexing, LocalDate day) {
        var language = contact.language();
        return new NewMessage(
                Optional.of(contact.accountId()),
                Channel.E_MAIL,
                contact.email(),
                "prices-indexed",
                language,
                new About("account", Long.toString(contact.accountId())),
                Map.of(
                        "date", Formats.date(day, language),
                        "index_old", index(indexing.indexOld(), contact),
                        "index_new", index(indexing.indexNew(), contact),
                        "prices",
                                changes.stream()
                                        .map(change -> change.product + ": "
                                                + Formats.amount(change.monthly, language) + " → "
                                                + Formats.amount(change.newMonthly, language))
                                        .collect(Collectors.joining("\n"))),
                Optional.of(RuleId.CATALOG_INDEXATION),
                changes.stream().findFirst().map(Change::edition));
    }

    private static String index(BigDecimal index, BillingContact contact) {
        return Formats.number(index, index.scale(), contact.language());
    }

    private record Change(long accountId, Edition edition, String product, Money monthly, Money newMonthly) {}
}
