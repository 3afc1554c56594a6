package be.ligneclaire.platform.ordering.order;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.fulfilment.Fulfilment.CardKind;
import be.ligneclaire.platform.ordering.Ordering.NewOrder;
import be.ligneclaire.platform.ordering.Ordering.OrderView;
import be.ligneclaire.platform.ordering.Ordering.SaleChannel;
import be.ligneclaire.platform.subscription.Subscriptions.NewItem;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Orders as they were placed. An order is decided once; its state moves from where it was.
@Repository
class Orders {

    private final JdbcClient db;

    Orders(JdbcClient db) {
        this.db = db;
    }

    long add(NewOrder order, Instant placedAt) {
        var orderId = db.sql("""
                insert into ordering.placed_order (public_id, account_id, edition, channel, direct_debit, placed_at,
                                                   state)
                values (:public_id, :account_id, :edition, :channel, :direct_debit, :placed_at, 'placed')
                returning order_id
                """)
                .param("public_id", PublicId.random().text())
                .param("account_id", order.accountId())
                .param("edition", order.edition().code())
                .param("channel", order.channel().word())
                .param("direct_debit", order.directDebit())
                .param("placed_at", Brussels.offset(placedAt))
                .query(Long.class)
                .single();
        var position = 0;
        for (var item : order.items()) {
            addWish(orderId, ++position, item);
        }
        return orderId;
    }

    private void addWish(long orderId, int position, NewItem item) {
        db.sql("""
                insert into ordering.wish (order_id, position, product, options, card, number, own_modem, promotion)
                values (:order_id, :position, :product, :options, :card, :number, :own_modem, :promotion)
                """)
                .param("order_id", orderId)
                .param("position", position)
                .param("product", item.product())
                .param("options", item.options().toArray(String[]::new))
                .param(
                        "card",
                        item.card()
                                .map(card -> card.name().toLowerCase(Locale.ROOT))
                                .orElse(null),
                        Types.VARCHAR)
                .param("number", item.number().orElse(null), Types.VARCHAR)
                .param("own_modem", item.ownModem())
                .param("promotion", item.promotion().orElse(null), Types.VARCHAR)
                .update();
    }

    /// An order as it was placed, locked for the transaction, if it still waits for a decision.
    Optional<WaitingOrder> lockWaiting(long orderId) {
        var items = wishes(orderId);
        return db.sql("""
                select account_id, edition, channel, direct_debit, reason
                  from ordering.placed_order
                 where order_id = :order_id
                   and state = 'waiting'
                   for update
                """)
                .param("order_id", orderId)
                .query((row, _) -> new WaitingOrder(
                        new NewOrder(
                                row.getLong("account_id"),
                                Edition.named(row.getString("edition")),
                                channel(row.getString("channel")),
                                items,
                                row.getBoolean("direct_debit")),
                        row.getString("reason")))
                .optional();
    }

    private List<NewItem> wishes(long orderId) {
        return db.sql("""
                select product, options, card, number, own_modem, promotion
                  from ordering.wish
                 where order_id = :order_id
                 order by position
                """)
                .param("order_id", orderId)
                .query((row, _) -> new NewItem(
                        row.getString("product"),
                        List.of((String[]) row.getArray("options").getArray()),
                        Optional.ofNullable(row.getString("card"))
                                .map(card -> CardKind.valueOf(card.toUpperCase(Locale.ROOT))),
                        Optional.ofNullable(row.getString("number")),
                        row.getBoolean("own_modem"),
                        Optional.ofNullable(row.getString("promotion"))))
                .list();
    }

    void waits(long orderId, long task, String ground) {
        must(db.sql("""
                update ordering.placed_order
                   set state = 'waiting', task = :task, reason = :ground
                 where order_id = :order_id
                   and state = 'placed'
                """)
                .param("order_id", orderId)
                .param("task", task)
                .param("ground", ground)
                .update());
    }

    void accepted(long orderId, long contractId, Instant at) {
        must(db.sql("""
                update ordering.placed_order
                   set state = 'accepted', contract_id = :contract_id, decided_at = :at, reason = null
                 where order_id = :order_id
                   and state in ('placed', 'waiting')
                """)
                .param("order_id", orderId)
                .param("contract_id", contractId)
                .param("at", Brussels.offset(at))
                .update());
    }

    void refused(long orderId, RuleId rule, String reason, Instant at) {
        must(db.sql("""
                update ordering.placed_order
                   set state = 'refused', rule = :rule, reason = :reason, decided_at = :at
                 where order_id = :order_id
                   and state in ('placed', 'waiting')
                """)
                .param("order_id", orderId)
                .param("rule", rule.id())
                .param("reason", reason)
                .param("at", Brussels.offset(at))
                .update());
    }

    List<OrderView> of(long accountId) {
        return db.sql("""
                select o.order_id, o.public_id, o.placed_at, o.state,
                       array(select w.product
                               from ordering.wish w
                              where w.order_id = o.order_id
                              order by w.position) as products
                  from ordering.placed_order o
                 where o.account_id = :account_id
                 order by o.order_id desc
                """)
                .param("account_id", accountId)
                .query((row, _) -> new OrderView(
                        row.getLong("order_id"),
                        new PublicId(row.getString("public_id")),
                        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                        row.getString("state"),
                        List.of((String[]) row.getArray("products").getArray())))
                .list();
    }

    private static SaleChannel channel(String word) {
        return Arrays.stream(SaleChannel.values())
                .filter(channel -> channel.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static void must(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("An order is decided once; wrote " + rows + " rows");
        }
    }

    /// @param ground why a person must decide, kebab-case
    record WaitingOrder(NewOrder order, String ground) {}
}
