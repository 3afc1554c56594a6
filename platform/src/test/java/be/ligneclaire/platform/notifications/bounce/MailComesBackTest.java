package be.ligneclaire.platform.notifications.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Contact;
import be.ligneclaire.platform.customer.Customers.Customer;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.NewCustomer;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Bounce;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.MessageBounced;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import be.ligneclaire.platform.notifications.Notifications.Return;
import be.ligneclaire.platform.notifications.Notifications.ReturnAction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// What mail servers send back: recorded once per report, and only for messages that were ours.
@PlatformTest
@RecordApplicationEvents
class MailComesBackTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Postmaster postmaster;

    @Autowired
    private Customers customers;

    @Autowired
    private BusinessTime time;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    @Test
    void a_report_is_recorded_with_what_the_other_server_said_and_the_same_report_counts_once(ApplicationEvents news) {
        var lena = customer();
        var number = welcomed(lena);
        var report = ReturnedMail.report("r-" + number, number, lena.email(), "failed", "5.1.1");

        assertThat(postmaster.read(report)).isTrue();
        assertThat(postmaster.read(report)).isTrue();

        assertThat(notifications.about(about(lena))).singleElement().satisfies(sent -> {
            assertThat(sent.isLost()).isTrue();
            assertThat(sent.returns())
                    .containsExactly(new Return(
                            lena.email(),
                            time.now(),
                            ReturnAction.FAILED,
                            "5.1.1",
                            "smtp; 550 5.1.1 <%s>: Recipient address rejected: User unknown in virtual mailbox table"
                                    .formatted(lena.email())));
        });
        assertThat(news.stream(MessageBounced.class))
                .singleElement()
                .satisfies(told -> assertThat(told.number()).isEqualTo(number));
    }

    @ParameterizedTest(name = "{0} {1}: lost {2}, the address is bad {3}")
    @CsvSource({
        "failed,  5.1.1, true,  true",
        "failed,  4.2.2, true,  false",
        "delayed, 4.4.1, false, false",
    })
    void only_who_refuses_for_good_makes_an_address_bad(String action, String status, boolean lost, boolean bad) {
        var lena = customer();
        var number = welcomed(lena);

        postmaster.read(ReturnedMail.report("s-" + number, number, lena.email(), action, status));

        assertThat(notifications.about(about(lena)).getFirst().returns()).hasSize(1);
        assertThat(notifications.about(about(lena)).getFirst().isLost()).isEqualTo(lost);
        assertThat(notifications.badAddress(lena.accountId(), lena.email()).isPresent())
                .isEqualTo(bad);
    }

    @Test
    void an_address_is_bad_until_it_is_changed() {
        var lena = customer();
        var number = welcomed(lena);
        postmaster.read(ReturnedMail.report("c-" + number, number, lena.email(), "failed", "5.1.1"));
        assertThat(notifications.badAddress(lena.accountId(), lena.email().toUpperCase(Locale.ROOT)))
                .isPresent();

        customers.change(
                lena.id(),
                new Contact(lena.language(), lena.name(), "new-" + lena.email(), Optional.empty(), Optional.empty()),
                Actor.SYSTEM);

        assertThat(notifications.badAddress(
                        lena.accountId(), customers.ofAccount(lena.accountId()).email()))
                .isEmpty();
    }

    @Test
    void a_report_about_another_address_another_house_or_success_changes_nothing() {
        var lena = customer();
        var number = welcomed(lena);

        assertThat(postmaster.read(ReturnedMail.report("f1", number, "mallory@example.be", "failed", "5.1.1")))
                .as("the message never went there")
                .isFalse();
        assertThat(postmaster.read(ReturnedMail.report(
                        "f2", "outbox-%d@elsewhere.example".formatted(number), lena.email(), "failed", "5.1.1")))
                .as("not our message id")
                .isFalse();
        assertThat(postmaster.read(ReturnedMail.report("f3", 999_999_999, lena.email(), "failed", "5.1.1")))
                .as("no such message")
                .isFalse();
        assertThat(postmaster.read(ReturnedMail.report("f4", number, lena.email(), "delivered", "2.0.0")))
                .as("it arrived")
                .isFalse();
        assertThat(postmaster.read("Subject: hello\r\n\r\nouch".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(postmaster.read(new byte[] {0, -1, 7})).isFalse();
        assertThat(notifications.about(about(lena)).getFirst().returns()).isEmpty();
    }

    @Test
    void a_mail_box_is_emptied_and_what_is_no_report_is_laid_aside() throws IOException {
        var lena = customer();
        var number = welcomed(lena);
        Files.write(folder.resolve("1.eml"), ReturnedMail.report("b", number, lena.email(), "failed", "5.1.1"));
        Files.writeString(folder.resolve("2.eml"), "Subject: Out of office\r\n\r\nI am on holiday.");
        var box = new ReturnBox(folder, postmaster);

        assertThat(box.empty()).isEqualTo(1);
        assertThat(box.empty()).isZero();

        assertThat(folder.resolve("read/1.eml")).exists();
        assertThat(folder.resolve("unknown/2.eml")).exists();
        assertThat(notifications.about(about(lena)).getFirst().isLost()).isTrue();
    }

    @Test
    void a_status_that_is_none_or_a_message_that_is_not_there_is_refused() {
        var number = welcomed(customer());

        assertThatThrownBy(() -> notifications.bounced(new Bounce("x", number, ReturnAction.FAILED, "2.0.0", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'2.0.0' is no code of a failure");
        assertThatThrownBy(() -> notifications.bounced(new Bounce("x", -1, ReturnAction.FAILED, "5.0.0", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no message -1");
    }

    @Test
    void the_database_refuses_to_change_a_report() {
        var lena = customer();
        var number = welcomed(lena);
        postmaster.read(ReturnedMail.report("d-" + number, number, lena.email(), "failed", "5.1.1"));

        assertThatThrownBy(() -> db.sql("update notifications.bounce set status = '4.0.0'")
                        .update())
                .hasMessageContaining("a report is only ever added");
    }

    private Customer customer() {
        var name = UUID.randomUUID().toString();
        return customers.register(
                new NewCustomer(
                        Kind.CONSUMER,
                        Language.NL,
                        "Lena " + name,
                        name + "@example.be",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Actor.SYSTEM);
    }

    private long welcomed(Customer customer) {
        notifications.send(new NewMessage(
                Optional.of(customer.accountId()),
                Channel.E_MAIL,
                customer.email(),
                "welcome",
                Language.NL,
                about(customer),
                Map.of(),
                Optional.empty(),
                Optional.empty()));
        return notifications.about(about(customer)).getFirst().message().number();
    }

    private static About about(Customer customer) {
        return new About("account", Long.toString(customer.accountId()));
    }
}
