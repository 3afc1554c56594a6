package be.ligneclaire.platform.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.agenda.MovableClock;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.About;
import be.ligneclaire.platform.notifications.Notifications.Channel;
import be.ligneclaire.platform.notifications.Notifications.NewMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// With a mail server configured, letters go out by SMTP, to a real server.
@PlatformTest
class LettersReachAMailServerTest {

    private static final int PORT = freePort();

    @Autowired
    private Notifications notifications;

    @Autowired
    private Delivery delivery;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    private GreenMail server = server();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            nl | domiciliëring op 7 december    | Je hoeft niets te doen
            fr | domiciliation le 7 décembre    | prélevé par domiciliation
            de | Lastschrift am 7. Dezember     | Sie müssen nichts tun
            en | direct debit on 7 December     | collected by direct debit
            """)
    void a_letter_arrives_once_as_text_and_html_in_its_language(String code, String inSubject, String inText)
            throws Exception {
        var language = Language.of(code).orElseThrow();
        notifications.send(invoice("lena@example.be", language, inSubject.replaceAll(".* (op|le|am|on) ", "")));

        delivery.deliverDue();
        delivery.deliverDue();

        var received = List.of(server.getReceivedMessages());
        assertThat(received).hasSize(1);
        var letter = received.getFirst();
        assertThat(letter.getSubject()).endsWith(inSubject);
        assertThat(letter.getContentLanguage()).containsExactly(code);
        assertThat(part(letter, "text/plain")).contains(inText);
        assertThat(part(letter, "text/html")).contains(inText).contains("<html lang=\"" + code + "\">");
        var kept = notifications.latest(Optional.of("lena@example.be"), 1).getFirst();
        assertThat(kept.deliveredAt()).contains(clock.instant());
        assertThat(letter.getMessageID()).isEqualTo("<outbox-%d@localhost>".formatted(kept.number()));
    }

    @Test
    void a_letter_waits_while_the_server_is_down_and_arrives_when_it_is_back() {
        server.stop();
        notifications.send(invoice("patience@example.be", Language.NL, "7 december"));
        var number = notifications
                .latest(Optional.of("patience@example.be"), 1)
                .getFirst()
                .number();

        delivery.deliverDue();
        assertThat(attempts(number)).isEqualTo(1);
        assertThat(failure(number)).startsWith("e-mail: ");

        server = server();
        server.start();
        delivery.deliverDue();
        assertThat(server.getReceivedMessages())
                .as("not before a minute has passed")
                .isEmpty();

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        delivery.deliverDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(notifications.find(number).orElseThrow().deliveredAt()).contains(clock.instant());
        assertThat(failure(number)).isEqualTo("none");
    }

    @Test
    void waiting_doubles_until_a_letter_is_given_up() {
        server.stop();
        notifications.send(invoice("never@example.be", Language.NL, "7 december"));
        var number = notifications
                .latest(Optional.of("never@example.be"), 1)
                .getFirst()
                .number();

        var waits = new ArrayList<Long>();
        for (var attempt = 1; attempt < 20; attempt++) {
            delivery.deliverDue();
            var next = db.sql("select next_attempt_at from notifications.message where number = :number")
                    .param("number", number)
                    .query((row, _) -> row.getTimestamp(1).toInstant())
                    .single();
            waits.add(Duration.between(clock.instant(), next).toMinutes());
            clock.moveTo(next);
        }
        delivery.deliverDue();

        assertThat(waits)
                .startsWith(1L, 2L, 4L, 8L)
                .endsWith(256L, 360L, 360L, 360L, 360L, 360L, 360L, 360L, 360L, 360L, 360L);
        assertThat(db.sql("select given_up_at is not null from notifications.message where number = :number")
                        .param("number", number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void one_address_that_no_server_takes_does_not_hold_up_the_others() {
        notifications.send(invoice("not an address", Language.NL, "7 december"));
        notifications.send(invoice("fine@example.be", Language.NL, "7 december"));

        delivery.deliverDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void several_deliverers_share_the_work() throws InterruptedException {
        notifications.sendAll(IntStream.range(0, 120)
                .mapToObj(i -> invoice("shared%d@example.be".formatted(i), Language.EN, "7 December"))
                .toList());

        var deliverers = IntStream.range(0, 3)
                .mapToObj(_ -> Thread.ofVirtual().start(delivery::deliverDue))
                .toList();
        for (var deliverer : deliverers) {
            deliverer.join();
        }

        assertThat(Arrays.stream(server.getReceivedMessages()).map(LettersReachAMailServerTest::id))
                .hasSize(120)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_deliverer_that_dies_before_it_notes_the_delivery_sends_the_same_message_id_again() {
        notifications.send(invoice("again@example.be", Language.EN, "7 December"));

        transaction.executeWithoutResult(status -> {
            delivery.deliverDue();
            status.setRollbackOnly();
        });
        delivery.deliverDue();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(LettersReachAMailServerTest::id))
                .hasSize(2)
                .allMatch(id(server.getReceivedMessages()[0])::equals);
    }

    private int attempts(long number) {
        return db.sql("select attempts from notifications.message where number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private String failure(long number) {
        return db.sql("select coalesce(last_failure, 'none') from notifications.message where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private static String id(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The text of the first part of a type, however deep it lies.
    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            assertThat(part.getContentType()).containsIgnoringCase("charset=UTF-8");
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static NewMessage invoice(String to, Language language, String due) {
        return new NewMessage(
                Optional.empty(),
                Channel.E_MAIL,
                to,
                "invoice-issued",
                language,
                new About("invoice", "2026-00000001"),
                Map.of(
                        "invoice",
                        "2026-00000001",
                        "month",
                        "november",
                        "amount",
                        "€ 21,45",
                        "due",
                        due,
                        Notifications.VARIANT,
                        "direct-debit"),
                Optional.empty(),
                Optional.empty());
    }

    private static GreenMail server() {
        return new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
