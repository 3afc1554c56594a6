package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// `security.md` B: signing in and out, forms and sessions.
@PortalTest
class SigningInTest {

    @LocalServerPort
    private int port;

    @Test
    void the_right_password_leads_home_in_a_new_session() {
        var surfer = new Surfer(port);
        surfer.get("/fr/login");
        var before = session(surfer);
        var answer = surfer.submit(
                "/fr/login", "/fr/login", Map.of("email", " anna@example.be ", "password", Neighbours.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/fr/my");
        assertThat(session(surfer)).isNotEqualTo(before);
        assertThat(surfer.get("/fr/my").body()).contains("Bonjour Anna Peeters");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "anna@example.be, wrong-password-entirely",
        "nobody@example.be, clear-line-clear-bill",
        "anna@example.be, ''",
        "'', ''",
    })
    void a_failure_says_the_same_whatever_was_wrong(String email, String password) {
        var answer = new Surfer(port).submit("/nl/login", "/nl/login", Map.of("email", email, "password", password));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Dit e-mailadres of wachtwoord klopt niet.",
                        "<title>Fout: aanmelden",
                        "value=\"" + email + "\"")
                .doesNotContain("wrong-password-entirely");
    }

    @Test
    void after_too_many_attempts_the_answer_is_when_to_try_again() {
        var answer = new Surfer(port)
                .submit(
                        "/en/login",
                        "/en/login",
                        Map.of("email", Neighbours.TOO_OFTEN, "password", Neighbours.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("10:42");
    }

    @ParameterizedTest(name = "next={0}")
    @CsvSource({
        "/nl/my/invoices?x=1, /nl/my/invoices?x=1",
        "https://elsewhere.example/, /nl/my",
        "//elsewhere.example/nl/my, /nl/my",
        "/nl/my//elsewhere.example, /nl/my",
        "/nl/my/\\elsewhere, /nl/my",
        "/nl/logout, /nl/my",
        "/nl/my%0d%0aSet-Cookie:x, /nl/my",
    })
    void the_next_page_is_one_of_ours(String wish, String page) {
        var answer = new Surfer(port)
                .submit(
                        "/nl/login",
                        "/nl/login",
                        Map.of("email", Neighbours.ANNA, "password", Neighbours.PASSWORD, "next", wish));
        assertThat(answer.headers().firstValue("Location")).contains(page);
    }

    @Test
    void a_form_without_its_token_or_from_another_site_changes_nothing() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        assertThat(anna.send("POST", "/nl/logout", "x=1").statusCode()).isEqualTo(403);
        assertThat(anna.submit("/nl/my", "/nl/logout", Map.of(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(anna.get("/nl/my").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_here_and_in_the_browser() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        var answer = anna.submit("/nl/my", "/nl/logout", Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(anna.get("/nl/my").statusCode()).isEqualTo(302);
    }

    @Test
    void a_part_asked_by_a_script_after_the_session_ended_sends_to_the_sign_in_page() {
        var answer = new Surfer(port).get("/nl/my/invoices", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/nl/login?next=%2Fnl%2Fmy%2Finvoices");
    }

    @Test
    void a_login_with_two_accounts_opens_one_at_a_time() {
        var dirk = new Surfer(port).signedInAs(Neighbours.DIRK);
        assertThat(dirk.get("/nl/my").body()).contains("Dag Anna Peeters", "Bram &lt;b&gt;De Smet&lt;/b&gt;");
        dirk.submit("/nl/my", "/nl/my/account/open", Map.of("account", "%032x".formatted(0xc0ffee02L)));
        assertThat(dirk.get("/nl/my").body()).contains("Dag Bram &lt;b&gt;De Smet&lt;/b&gt;");
    }

    @Test
    void an_account_that_is_not_ones_own_does_not_open() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        anna.submit("/nl/my", "/nl/my/account/open", Map.of("account", "%032x".formatted(0xc0ffee02L)));
        assertThat(anna.get("/nl/my").body()).contains("Dag Anna Peeters");
    }

    private static String session(Surfer surfer) {
        return surfer.cookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
