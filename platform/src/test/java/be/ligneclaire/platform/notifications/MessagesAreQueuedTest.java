package be.ligneclaire.platform.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.NewCustomer;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.notifications.Notifications.MessageSent;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/// Without a mail server, messages can be read in the mailbox.
@PlatformTest
@RecordApplicationEvents
class MessagesAreQueuedTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Customers customers;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_message_speaks_to_its_customer_and_can_be_read_in_the_mailbox(ApplicationEvents news) {
        var account = customers
                .register(
                        new NewCustomer(
                                Kind.CONSUMER,
                                Language.FR,
                                "Zoé \"Z\" d’Hondt, Liège",
                                "zoe@example.be",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Actor.SYSTEM)
                .accountId();
        var message = new NewMessage(
                Optional.of(account),
                Channel.E_MAIL,
                "zoe@example.be",
                "cancellation-registered",
                Language.FR,
                new About("item", "7"),
                Map.of("number", "+32450000001", "end_date", "31 janvier 2026"),
                Optional.of(RuleId.CONTRACT_CANCEL_BY_CUSTOMER),
                Optional.of(Edition.newest()));

        notifications.send(message);

        var read = notifications.latest(Optional.of("Zoe@example.be"), 10).getFirst();
        assertThat(read.subject()).isEqualTo("Résiliation de 0450 xx xx 01 : fin le 31 janvier 2026");
        assertThat(read.text()).startsWith("Bonjour Zoé \"Z\" d’Hondt, Liège,\n\n");
        assertThat(read.html()).get().asString().contains("Zoé &quot;Z&quot; d’Hondt, Liège");
        assertThat(read.about()).isEqualTo(new About("item", "7"));
        assertThat(read.deliveredAt()).contains(read.queuedAt());
        assertThat(notifications.find(read.number())).contains(read);
        assertThat(news.stream(MessageSent.class)).containsExactly(new MessageSent(message));
    }

    @Test
    void a_message_is_there_only_if_what_it_tells_is() {
        transaction.executeWithoutResult(status -> {
            notifications.send(welcome("rolled-back@example.be"));
            status.setRollbackOnly();
        });

        assertThat(notifications.latest(Optional.of("rolled-back@example.be"), 10))
                .isEmpty();
    }

    @Test
    void many_go_out_in_order(ApplicationEvents news) {
        notifications.sendAll(IntStream.range(0, 500)
                .mapToObj(i -> welcome("many-%03d@example.be".formatted(i)))
                .toList());

        assertThat(notifications.latest(Optional.empty(), 500))
                .extracting(Message::to)
                .startsWith("many-499@example.be", "many-498@example.be")
                .endsWith("many-000@example.be");
        assertThat(news.stream(MessageSent.class)).hasSize(500);
    }

    @Test
    void one_bad_message_holds_back_all_of_its_set() {
        assertThatThrownBy(() -> notifications.sendAll(List.of(
                        welcome("set@example.be"),
                        new NewMessage(
                                Optional.empty(),
                                Channel.SMS,
                                "+32470123456",
                                "welcome",
                                Language.EN,
                                new About("account", "1"),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Template 'welcome': No words 'welcome.sms' in en");
        assertThat(notifications.latest(Optional.of("set@example.be"), 10)).isEmpty();
    }

    @Test
    void a_secret_is_in_the_message_and_not_in_the_news(ApplicationEvents news) {
        notifications.send(new NewMessage(
                Optional.empty(),
                Channel.E_MAIL,
                "reset@example.be",
                "password-reset",
                Language.EN,
                new About("login", "1"),
                Map.of(Notifications.SECRET_PATH, "/password/new?token=abc", "minutes", "30"),
                Optional.empty(),
                Optional.empty()));

        assertThat(notifications
                        .latest(Optional.of("reset@example.be"), 1)
                        .getFirst()
                        .text())
                .contains("Choose a new password\nhttp://localhost:8080/en/password/new?token=abc\n");
        assertThat(news.stream(MessageSent.class).map(sent -> sent.message().values()))
                .containsExactly(Map.of("minutes", "30"));
    }

    private static NewMessage welcome(String to) {
        return new NewMessage(
                Optional.empty(),
                Channel.E_MAIL,
                to,
                "welcome",
                Language.NL,
                new About("account", "1"),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }
}
