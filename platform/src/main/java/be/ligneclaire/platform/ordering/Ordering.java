package be.ligneclaire.platform.ordering;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.NewItem;
import java.time.Instant;
import java.util.List;

/// The front door: from a wish to a contract.
public interface Ordering {

    /// Places an order: records the request, checks it (`ordering.refusal-grounds`, `catalog.*`), and
    /// accepts it at once when nothing stands in the way. An obstacle that a person must judge opens a task
    /// and the order waits.
    ///
    /// @throws IllegalArgumentException naming what is not sold on this day, or a number that is none
    Placed place(NewOrder order, Actor by);

    /// The contract summary that is shown before the order button and mailed (Regulation (EU) 2019/2243),
    /// for the same order.
    List<SummaryLine> summary(NewOrder order);

    /// The orders of an account, the newest first.
    List<OrderView> ordersOf(long accountId);

    enum SaleChannel {
        SHOP("shop"),
        DISTANCE("distance"),
        OFF_PREMISES("off-premises");

        private final String word;

        SaleChannel(String word) {
            this.word = word;
        }

        /// `off-premises`.
        public String word() {
            return word;
        }
    }

    record NewOrder(long accountId, Edition edition, SaleChannel channel, List<NewItem> items, boolean directDebit) {}

    sealed interface Placed {
        long orderId();
    }

    record Accepted(long orderId, long contractId, List<Item> items) implements Placed {}

    record Refused(long orderId, RuleId rule, String reason) implements Placed {}

    record Waiting(long orderId, long task) implements Placed {}

    /// @param key kebab-case, a message key: `product`, `monthly`, `total-monthly` …
    /// @param value an identifier, an amount (`15.00`) or a count, to be shown in the reader's language
    record SummaryLine(String key, String value) {}

    /// @param state `waiting`, `accepted`, `refused`
    record OrderView(long orderId, PublicId publicId, Instant placedAt, String state, List<String> products) {}

    /// News: the operator accepted an order.
    ///
    /// @param itemIds the items of the contract, in the order asked
    record OrderAccepted(
            long orderId, long accountId, Edition edition, long contractId, List<Long> itemIds, RuleId rule) {}

    /// News: the operator refused an order.
    record OrderRefused(long orderId, long accountId, Edition edition, RuleId rule, String reason) {}
}
