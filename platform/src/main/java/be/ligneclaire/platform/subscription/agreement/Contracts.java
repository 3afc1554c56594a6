package be.ligneclaire.platform.subscription.agreement;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.subscription.Subscriptions.NewContract;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contracts and their items, as they were ordered.
@Repository
public class Contracts {

    private final JdbcClient db;

    Contracts(JdbcClient db) {
        this.db = db;
    }

    Optional<Long> ofOrder(long orderId) {
        return db.sql("select contract_id from subscription.contract where order_id = :order_id")
                .param("order_id", orderId)
                .query(Long.class)
                .optional();
    }

    long add(NewContract contract) {
        return db.sql("""
                insert into subscription.contract (public_id, account_id, order_id, edition, sale_channel, accepted_at)
                values (:public_id, :account_id, :order_id, :edition, :sale_channel, :accepted_at)
                returning contract_id
                """)
                .param("public_id", PublicId.random().text())
                .param("account_id", contract.accountId())
                .param("order_id", contract.orderId())
                .param("edition", contract.edition().code())
                .param("sale_channel", contract.saleChannel())
                .param("accepted_at", Brussels.offset(contract.acceptedAt()))
                .query(Long.class)
                .single();
    }

    long addItem(long contractId, long accountId, int position, String product, boolean isPackage) {
        return db.sql("""
                insert into subscription.item (public_id, contract_id, account_id, position, product, is_package)
                values (:public_id, :contract_id, :account_id, :position, :product, :is_package)
                returning item_id
                """)
                .param("public_id", PublicId.random().text())
                .param("contract_id", contractId)
                .param("account_id", accountId)
                .param("position", position)
                .param("product", product)
                .param("is_package", isPackage)
                .query(Long.class)
                .single();
    }

    /// Sets the day on which a contract, with all its items, takes effect.
    void takesEffect(long contractId, LocalDate day) {
        db.sql("update subscription.contract set effective_on = :day where contract_id = :contract_id")
                .param("contract_id", contractId)
                .param("day", day)
                .update();
        db.sql("update subscription.item set effective_on = :day where contract_id = :contract_id")
                .param("contract_id", contractId)
                .param("day", day)
                .update();
    }

    /// Sets the day on which one item takes effect, and the contract with it if it is the first.
    ///
    /// @return whether the item had not taken effect before
    public boolean itemTakesEffect(long contractId, long itemId, LocalDate day) {
        var first = db.sql("""
                update subscription.item
                   set effective_on = :day
                 where item_id = :item_id
                   and effective_on is null
                """).param("item_id", itemId).param("day", day).update() == 1;
        if (first) {
            db.sql("""
                    update subscription.contract
                       set effective_on = :day
                     where contract_id = :contract_id
                       and effective_on is null
                    """).param("contract_id", contractId).param("day", day).update();
        }
        return first;
    }
}
