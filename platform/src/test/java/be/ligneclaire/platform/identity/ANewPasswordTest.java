package be.ligneclaire.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.agenda.MovableClock;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.NewCustomer;
import be.ligneclaire.platform.identity.Identity.PasswordChanged;
import be.ligneclaire.platform.identity.Identity.PasswordProblem;
import be.ligneclaire.platform.identity.Identity.Reset;
import be.ligneclaire.platform.identity.Identity.SignIn.NotRight;
import be.ligneclaire.platform.identity.Identity.SignIn.SignedIn;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.notifications.Notifications.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
class ANewPasswordTest {

    private static final String OLD = "de kat zit op de mat";
    private static final String NEW = "de hond ligt in de mand";

    @Autowired
    private Identity identity;

    @Autowired
    private Customers customers;

    @Autowired
    private Notifications notifications;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient db;

    @Test
    void a_link_comes_by_e_mail_and_works_once(ApplicationEvents news) {
        var login = login("forgot@example.be");
        identity.requestReset(" Forgot@example.be");
        var token = token("forgot@example.be");

        assertThat(identity.isAlive(token)).isTrue();
        assertThat(identity.resetPassword(token, NEW)).isEqualTo(new Reset.Changed(login, "forgot@example.be"));

        assertThat(news.stream(PasswordChanged.class)).containsExactly(new PasswordChanged(login, "forgot@example.be"));
        assertThat(identity.signIn("forgot@example.be", NEW, "203.0.114.7")).isInstanceOf(SignedIn.class);
        assertThat(identity.signIn("forgot@example.be", OLD, "203.0.114.7")).isEqualTo(new NotRight());
        assertThat(identity.isAlive(token)).isFalse();
        assertThat(identity.resetPassword(token, NEW)).isEqualTo(new Reset.LinkIsDead());
        assertThat(letters("forgot@example.be"))
                .extracting(Message::template)
                .containsExactly("password-changed", "password-reset");
    }

    @Test
    void an_unknown_address_gets_no_letter() {
        identity.requestReset("never-seen@example.be");

        assertThat(letters("never-seen@example.be")).isEmpty();
    }

    @Test
    void a_link_works_for_thirty_minutes() {
        login("late@example.be");
        identity.requestReset("late@example.be");
        var token = token("late@example.be");

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(30)).minusSeconds(1));
        assertThat(identity.isAlive(token)).isTrue();

        clock.moveTo(clock.instant().plusSeconds(1));
        assertThat(identity.resetPassword(token, NEW)).isEqualTo(new Reset.LinkIsDead());
    }

    @Test
    void a_password_that_is_not_allowed_leaves_the_link_alive() {
        login("choosy@example.be");
        identity.requestReset("choosy@example.be");
        var token = token("choosy@example.be");

        assertThat(identity.resetPassword(token, "too short"))
                .isEqualTo(new Reset.NotAllowed(PasswordProblem.TOO_SHORT));
        assertThat(identity.resetPassword(token, "choosy@example.be"))
                .isEqualTo(new Reset.NotAllowed(PasswordProblem.TOO_CLOSE));
        assertThat(identity.resetPassword(token, NEW)).isInstanceOf(Reset.Changed.class);
    }

    @Test
    void all_links_die_with_the_first_that_is_used_and_a_mailbox_is_not_flooded() {
        login("many-links@example.be");
        for (var i = 0; i < 5; i++) {
            identity.requestReset("many-links@example.be");
        }
        assertThat(letters("many-links@example.be")).hasSize(3);
        var tokens = letters("many-links@example.be").stream()
                .map(ANewPasswordTest::token)
                .toList();

        assertThat(identity.resetPassword(tokens.get(1), NEW)).isInstanceOf(Reset.Changed.class);
        assertThat(tokens).noneMatch(identity::isAlive);
    }

    @Test
    void of_two_who_use_a_link_at_once_one_succeeds() throws InterruptedException {
        login("race@example.be");
        identity.requestReset("race@example.be");
        var token = token("race@example.be");
        var answers = new ConcurrentLinkedQueue<Reset>();

        var threads = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> answers.add(identity.resetPassword(token, NEW))))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(answers).hasSize(4);
        assertThat(answers.stream().filter(Reset.Changed.class::isInstance)).hasSize(1);
    }

    @Test
    void the_database_does_not_know_the_token() {
        login("dump@example.be");
        identity.requestReset("dump@example.be");

        assertThat(db.sql("select count(*) from identity.reset where encode(token_hash, 'escape') like :token")
                        .param("token", "%" + token("dump@example.be") + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String token(String email) {
        return token(letters(email).getFirst());
    }

    private static String token(Message letter) {
        return letter.text().replaceAll("(?s).*/nl/password/new\\?token=(\\S{22})\n.*", "$1");
    }

    private List<Message> letters(String email) {
        return notifications.latest(Optional.of(email), 20);
    }

    private long login(String email) {
        var account = customers
                .register(
                        new NewCustomer(
                                Kind.CONSUMER,
                                Language.NL,
                                "Lena Peeters",
                                email,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Actor.SYSTEM)
                .accountId();
        identity.createLogin(email, OLD, account);
        return identity.membership(email, account).orElseThrow().loginId();
    }
}
