package be.ligneclaire.platform.ordering.order;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import be.ligneclaire.platform.ordering.Ordering.NewOrder;
import be.ligneclaire.platform.ordering.order.Basket.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the customer is told about an order: that it was accepted, with the contract summary, or refused,
/// with the ground (CG 4).
@Component
class OrderLetters {

    private final Notifications notifications;
    private final Customers customers;
    private final Basket basket;
    private final ContractSummary summary;

    OrderLetters(Notifications notifications, Customers customers, Basket basket, ContractSummary summary) {
        this.notifications = notifications;
        this.customers = customers;
        this.basket = basket;
        this.summary = summary;
    }

    void accepted(NewOrder order, long orderId, LocalDate today) {
        var wishes = basket.read(order.items(), today);
        var language = customers.ofAccount(order.accountId()).language();
        send(
                order,
                orderId,
                "order-accepted",
                RuleId.CONTRACT_START,
                Map.of(
                        "order", Long.toString(orderId),
                        "products", products(wishes, language),
                        "monthly", Formats.amount(ContractSummary.total(wishes), language),
                        "edition", order.edition().code(),
                        "summary",
                                summary.of(order, wishes, today).stream()
                                        .map(line -> line.key() + ": " + line.value())
                                        .collect(Collectors.joining("\n"))));
    }

    void waits(NewOrder order, long orderId) {
        send(order, orderId, "order-waiting", RuleId.ORDERING_REFUSAL_GROUNDS, Map.of("order", Long.toString(orderId)));
    }

    void refused(NewOrder order, long orderId, RuleId rule, Reason reason) {
        var language = customers.ofAccount(order.accountId()).language();
        send(
                order,
                orderId,
                "order-refused",
                rule,
                Map.of(
                        "order", Long.toString(orderId),
                        "reason", reason.sentence(language),
                        "clause", String.join("; ", order.edition().clauses(rule))));
    }

    private void send(NewOrder order, long orderId, String template, RuleId rule, Map<String, String> values) {
        var customer = customers.ofAccount(order.accountId());
        notifications.send(new NewMessage(
                Optional.of(order.accountId()),
                Channel.E_MAIL,
                customer.email(),
                template,
                customer.language(),
                new About("order", Long.toString(orderId)),
                values,
                Optional.of(rule),
                Optional.of(order.edition())));
    }

    private static String products(List<Wish> wishes, Language language) {
        return wishes.stream()
                .map(wish -> wish.item().product() + " (" + Formats.amount(wish.monthly(), language) + ")"
                        + wish.options().stream()
                                .map(option ->
                                        " + " + option.id() + " (" + Formats.amount(option.monthly(), language) + ")")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
