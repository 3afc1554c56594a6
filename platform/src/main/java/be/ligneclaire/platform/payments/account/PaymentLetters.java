package be.ligneclaire.platform.payments.account;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.text.Formats;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import be.ligneclaire.platform.payments.Payments.Booked;
import be.ligneclaire.platform.payments.Payments.Method;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/// What a customer is told about money.
@Component
class PaymentLetters {

    private final Notifications notifications;
    private final Customers customers;
    private final BusinessTime time;

    PaymentLetters(Notifications notifications, Customers customers, BusinessTime time) {
        this.notifications = notifications;
        this.customers = customers;
        this.time = time;
    }

    /// Money has come in; a direct debit needs no thanks.
    void received(long accountId, Money amount, Method method, Booked booked) {
        if (method == Method.DIRECT_DEBIT) {
            return;
        }
        var customer = customers.ofAccount(accountId);
        var language = customer.language();
        var invoice = booked.allocations().stream()
                .map(allocation -> allocation.invoice())
                .findFirst()
                .orElse("");
        notifications.send(new NewMessage(
                Optional.of(accountId),
                Channel.E_MAIL,
                customer.email(),
                "payment-received",
                language,
                new About("invoice", invoice),
                Map.of(
                        "amount", Formats.amount(amount, language),
                        "date", Formats.date(time.today(), language)),
                Optional.of(RuleId.PAYMENTS_ALLOCATION),
                Optional.of(Edition.newest())));
    }
}
