package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.identity.Identity.PasswordProblem;
import be.ligneclaire.platform.identity.Identity.Reset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// `security.md` B3, B5: a forgotten password, from the door.
@PortalTest
class ForgottenPasswordTest {

    private static final String NEW = "a sentence that nobody else knows";

    @LocalServerPort
    private int port;

    @Autowired
    private Identity identity;

    @BeforeEach
    void one_link_is_alive() {
        when(identity.isAlive("alive")).thenReturn(true);
        when(identity.resetPassword("alive", NEW)).thenReturn(new Reset.Changed(1, Neighbours.ANNA));
        when(identity.resetPassword("dead", NEW)).thenReturn(new Reset.LinkIsDead());
    }

    @ParameterizedTest
    @ValueSource(strings = {Neighbours.ANNA, "nobody@example.be"})
    void a_known_and_an_unknown_address_get_the_same_answer(String email) {
        var surfer = new Surfer(port);
        var answer = surfer.submit("/nl/password", "/nl/password", Map.of("email", " " + email + " "));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/nl/password/sent");
        assertThat(surfer.get("/nl/password/sent").body())
                .contains("Als dit adres bij ons bekend is, krijg je een e-mail.")
                .doesNotContain(email);
        verify(identity).requestReset(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@home", "two words@example.be"})
    void what_is_no_address_is_asked_again(String email) {
        var answer = new Surfer(port).submit("/fr/password", "/fr/password", Map.of("email", email));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<title>Erreur", "Indiquez votre adresse e-mail", "value=\"" + email + "\"");
    }

    @Test
    void the_link_opens_a_form_and_uses_nothing_up() {
        var surfer = new Surfer(port);
        assertThat(surfer.get("/de/password/new?token=alive").body())
                .contains("autocomplete=\"new-password\"", "name=\"token\" value=\"alive\"");
        assertThat(surfer.get("/de/password/new?token=alive").statusCode()).isEqualTo(200);
    }

    @Test
    void a_dead_link_says_how_to_get_another() {
        for (var page : java.util.List.of("/en/password/new?token=dead", "/en/password/new")) {
            var answer = new Surfer(port).get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(410);
            assertThat(answer.body()).as(page).contains("Ask for a new link", "/en/password");
        }
    }

    @Test
    void a_new_password_leads_to_signing_in_with_it() {
        var surfer = new Surfer(port);
        var answer = surfer.submit(
                "/en/password/new?token=alive", "/en/password/new", Map.of("token", "alive", "password", NEW));
        assertThat(answer.headers().firstValue("Location")).contains("/en/login?changed");
        assertThat(surfer.get("/en/login?changed").body()).contains("Your password has been changed.");
    }

    @Test
    void a_link_that_died_meanwhile_changes_nothing() {
        var answer = new Surfer(port)
                .submit("/en/password/new?token=alive", "/en/password/new", Map.of("token", "dead", "password", NEW));
        assertThat(answer.statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @EnumSource
    void a_password_that_is_not_allowed_says_how_to_choose_better(PasswordProblem why) {
        when(identity.resetPassword("alive", "short")).thenReturn(new Reset.NotAllowed(why));
        var answer = new Surfer(port)
                .submit(
                        "/en/password/new?token=alive",
                        "/en/password/new",
                        Map.of("token", "alive", "password", "short"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>Error: choose a new password", "There is a problem")
                .doesNotContain("value=\"short\"");
    }
}
