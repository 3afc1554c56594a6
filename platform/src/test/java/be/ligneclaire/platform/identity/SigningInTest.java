package be.ligneclaire.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.customer.Customers.Kind;
import be.ligneclaire.platform.customer.Customers.NewCustomer;
import be.ligneclaire.platform.identity.Identity.Membership;
import be.ligneclaire.platform.identity.Identity.Role;
import be.ligneclaire.platform.identity.Identity.SignIn.NotRight;
import be.ligneclaire.platform.identity.Identity.SignIn.SignedIn;
import be.ligneclaire.platform.identity.Identity.SignIn.Wait;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

@PlatformTest
class SigningInTest {

    private static final String PASSWORD = "de kat zit op de mat";
    private static final String HOME = "203.0.113.1";

    @Autowired
    private Identity identity;

    @Autowired
    private Customers customers;

    @Autowired
    private UserDetailsService springLogins;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient db;

    @Test
    void the_holder_signs_in_with_any_case_of_the_address() {
        var account = account("holder@example.be");
        identity.createLogin(" Holder@Example.be ", PASSWORD, account);

        var answer = identity.signIn("HOLDER@example.be", PASSWORD, HOME);

        var membership = identity.membership("holder@example.be", account).orElseThrow();
        assertThat(membership.role()).isEqualTo(Role.HOLDER);
        assertThat(answer).isEqualTo(new SignedIn(membership.loginId(), "holder@example.be"));
        assertThat(membership.actor("mydigi"))
                .isEqualTo(new Actor("customer:" + membership.loginId(), "holder", "mydigi"));
        assertThat(recorded("login " + membership.loginId())).containsExactly("login-created", "signed-in");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        var account = account("answer@example.be");
        identity.createLogin("answer@example.be", PASSWORD, account);
        var login =
                identity.membership("answer@example.be", account).orElseThrow().loginId();

        assertThat(identity.signIn("answer@example.be", "de kat zit op de maat", HOME))
                .isEqualTo(new NotRight());
        assertThat(identity.signIn("answer@example.be", "", HOME)).isEqualTo(new NotRight());
        assertThat(identity.signIn("nobody@example.be", PASSWORD, HOME)).isEqualTo(new NotRight());
        assertThat(identity.signIn("nobody@example.be", "", HOME)).isEqualTo(new NotRight());
        assertThat(recorded("login " + login)).containsExactly("login-created", "sign-in-failed", "sign-in-failed");
        assertThat(recorded("login unknown")).contains("sign-in-failed");
    }

    @Test
    void after_too_many_attempts_even_the_right_password_waits_known_address_or_not() {
        identity.createLogin("throttled@example.be", PASSWORD, account("throttled@example.be"));
        for (var i = 0; i < 6; i++) {
            identity.signIn("throttled@example.be", "", "203.0.99.1");
            identity.signIn("throttled-nobody@example.be", "", "203.0.99.1");
        }

        assertThat(identity.signIn("throttled@example.be", PASSWORD, "203.0.99.1"))
                .isInstanceOf(Wait.class);
        assertThat(identity.signIn("throttled-nobody@example.be", PASSWORD, "203.0.99.1"))
                .isInstanceOf(Wait.class);
        assertThat(identity.signIn("throttled@example.be", PASSWORD, "203.0.98.1"))
                .as("somebody else's attempts do not keep the owner out")
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void one_login_can_hold_several_accounts_and_keeps_its_password() {
        var first = account("two@example.be");
        var second = account("two@example.be");
        identity.createLogin("two@example.be", PASSWORD, first);
        identity.createLogin("two@example.be", "another long password", second);

        assertThat(identity.membershipsOf("Two@example.be"))
                .extracting(Membership::accountId)
                .containsExactly(first, second);
        assertThat(identity.signIn("two@example.be", PASSWORD, HOME)).isInstanceOf(SignedIn.class);
        assertThat(identity.signIn("two@example.be", "another long password", HOME))
                .isEqualTo(new NotRight());
    }

    @Test
    void an_account_has_one_holder() {
        var account = account("first@example.be");
        identity.createLogin("first@example.be", PASSWORD, account);

        assertThatThrownBy(() -> identity.createLogin("second@example.be", PASSWORD, account))
                .hasMessage("Account %d has a holder already".formatted(account));
        assertThat(identity.membershipsOf("second@example.be")).isEmpty();
        assertThat(identity.membership("first@example.be", account + 1)).isEmpty();
    }

    @Test
    void a_short_password_is_refused() {
        assertThatThrownBy(() -> identity.createLogin("short@example.be", "fourteen chars", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("password: is too short (at least 15 characters)");
    }

    @Test
    void spring_security_finds_the_same_logins() {
        identity.createLogin("spring@example.be", PASSWORD, account("spring@example.be"));

        var details = springLogins.loadUserByUsername("Spring@example.be");

        assertThat(details.getUsername()).isEqualTo("spring@example.be");
        assertThat(passwords.matches(PASSWORD, details.getPassword())).isTrue();
        assertThatThrownBy(() -> springLogins.loadUserByUsername("nobody@example.be"))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    private List<String> recorded(String subject) {
        return db.sql("select action from evidence.record where subject = :subject order by number")
                .param("subject", subject)
                .query((row, _) -> row.getString("action"))
                .list();
    }

    private long account(String email) {
        return customers
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
    }
}
