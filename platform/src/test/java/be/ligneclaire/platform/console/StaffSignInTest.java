package be.ligneclaire.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.identity.OneTimeCode;
import be.ligneclaire.platform.identity.Staff.NewColleague;
import be.ligneclaire.platform.identity.Staff.Role;
import be.ligneclaire.platform.portal.Surfer;
import java.net.HttpCookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `security.md` B6, B9, G1, G6: how a colleague signs in, and how long that lasts.
@ConsoleTest
class StaffSignInTest {

    private static final String WRONG = "not-the-password-at-all";

    @Autowired
    private Office office;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void the_office_is_open() {
        office.open();
    }

    @Test
    void a_wrong_address_password_or_code_gets_the_same_answer() {
        var code = office.nextCode(Role.CARE);
        var email = Office.email(Role.CARE);
        for (var wrong : List.of(
                Map.of("email", email, "password", WRONG, "code", code),
                Map.of("email", email, "password", Office.PASSWORD, "code", "000000"),
                Map.of("email", email, "password", Office.PASSWORD, "code", ""),
                Map.of("email", Office.CUSTOMER, "password", Office.PASSWORD, "code", code))) {
            var answer = new Surfer(office.port()).submit("/en/agent/login", "/en/agent/login", wrong);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("The address, password or code is not right.", "<title>Error: sign in")
                    .doesNotContain(WRONG, Office.PASSWORD, "value=\"" + code);
        }
        assertThat(Office.signIn(new Surfer(office.port()), email, Office.PASSWORD, code))
                .as("a refused attempt uses no code up")
                .isEqualTo(302);
    }

    @Test
    void a_code_works_once_and_so_does_no_earlier_one() {
        var code = office.nextCode(Role.CARE);
        var email = Office.email(Role.CARE);
        assertThat(Office.signIn(new Surfer(office.port()), email, Office.PASSWORD, code))
                .isEqualTo(302);
        assertThat(Office.signIn(new Surfer(office.port()), email, Office.PASSWORD, code))
                .isEqualTo(422);
        assertThat(Office.signIn(new Surfer(office.port()), email, Office.PASSWORD, office.nextCode(Role.CARE)))
                .isEqualTo(302);
    }

    @Test
    void too_many_attempts_make_one_wait() {
        var surfer = new Surfer(office.port());
        var last = 0;
        for (var attempt = 0; attempt < 8 && last != 429; attempt++) {
            last = Office.signIn(surfer, "hammered@ligneclaire.example", WRONG, "123456");
        }
        assertThat(last).isEqualTo(429);
        office.passes(Duration.ofHours(1));
    }

    @Test
    void signing_in_gives_another_reference_and_another_form_token() {
        var surfer = new Surfer(office.port());
        var before = Surfer.token(surfer.get("/nl/agent/login").body());
        var cookie = console(surfer).getValue();
        Office.signIn(surfer, Office.email(Role.CARE), Office.PASSWORD, office.nextCode(Role.CARE));
        assertThat(console(surfer).getValue()).isNotEqualTo(cookie).hasSize(64);
        assertThat(surfer.send("POST", "/nl/agent/search", "number=1&_csrf=" + before)
                        .statusCode())
                .isEqualTo(403);
        assertThat(db.sql("select count(*) from identity.staff_session where encode(reference_hash, 'hex') = :cookie")
                        .param("cookie", console(surfer).getValue())
                        .query(Long.class)
                        .single())
                .as("the reference itself is kept nowhere")
                .isZero();
    }

    @Test
    void the_cookie_is_strict_and_over_https_it_is_tied_to_this_host() {
        var plain = new Surfer(office.port()).get("/nl/agent/login");
        assertThat(plain.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).matches("console=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Strict"));
        var secure = new Surfer(office.port()).get("/nl/agent/login", "X-Forwarded-Proto", "https");
        assertThat(secure.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .matches("__Host-console=[0-9a-f]{64}; Path=/; Secure; HttpOnly; SameSite=Strict"));
        assertThat(secure.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("session="));
    }

    @Test
    void a_session_ends_after_a_quarter_of_an_hour_unused() {
        var billing = office.signedIn(Role.BILLING);
        for (var visit = 0; visit < 3; visit++) {
            office.passes(Duration.ofMinutes(13));
            assertThat(billing.get("/nl/agent").statusCode())
                    .as("visit %d", visit)
                    .isEqualTo(200);
        }
        office.passes(Duration.ofMinutes(15));
        assertThat(billing.get("/nl/agent").statusCode()).isEqualTo(302);
    }

    @Test
    void a_page_that_looks_again_by_itself_does_not_keep_a_session_alive() {
        var billing = office.signedIn(Role.BILLING);
        for (var look = 0; look < 3; look++) {
            office.passes(Duration.ofMinutes(4));
            assertThat(billing.get("/nl/agent/bill-runs", "HX-Request", "true").statusCode())
                    .isEqualTo(200);
        }
        office.passes(Duration.ofMinutes(4));
        var answer = billing.get("/nl/agent/bill-runs", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect").orElse("")).startsWith("/nl/agent/login");
    }

    @Test
    void a_session_ends_after_eight_hours_however_it_is_used() {
        var billing = office.signedIn(Role.BILLING);
        for (var minutes = 0; minutes < 470; minutes += 10) {
            office.passes(Duration.ofMinutes(10));
            assertThat(billing.get("/nl/agent").statusCode())
                    .as("after %d minutes", minutes + 10)
                    .isEqualTo(200);
        }
        office.passes(Duration.ofMinutes(10));
        assertThat(billing.get("/nl/agent").statusCode()).isEqualTo(302);
    }

    @Test
    void a_colleague_has_one_session() {
        var first = office.signedIn(Role.FINANCE);
        var second = office.signedIn(Role.FINANCE);
        assertThat(second.get("/nl/agent").statusCode()).isEqualTo(200);
        assertThat(first.get("/nl/agent").statusCode()).isEqualTo(302);
    }

    @Test
    void signing_out_ends_the_session_here_and_in_the_browser() {
        var care = office.signedIn(Role.CARE);
        var cookie = "console=" + console(care).getValue();
        var answer = care.submit("/nl/agent", "/nl/agent/logout", Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(new Surfer(office.port()).get("/nl/agent", "Cookie", cookie).statusCode())
                .isEqualTo(302);
    }

    @Test
    void who_leaves_is_out_at_once_and_comes_back_with_another_secret() {
        var manager = new Actor("agent:manager", "agent", "command");
        var leaver = new NewColleague("Piet", "piet@ligneclaire.example", Set.of(Role.CARE));
        var secret = office.staff().add(leaver, Office.PASSWORD, manager);
        office.passes(Duration.ofMinutes(1));
        var surfer = new Surfer(office.port());
        assertThat(Office.signIn(surfer, leaver.email(), Office.PASSWORD, code(secret)))
                .isEqualTo(302);
        assertThat(office.staff().end(leaver.email(), manager)).isTrue();
        assertThat(surfer.get("/nl/agent").statusCode()).isEqualTo(302);
        office.passes(Duration.ofMinutes(1));
        assertThat(Office.signIn(surfer, leaver.email(), Office.PASSWORD, code(secret)))
                .isEqualTo(422);
        assertThat(office.staff().end(leaver.email(), manager)).isFalse();
        assertThat(office.staff().add(leaver, Office.PASSWORD, manager)).isNotEqualTo(secret);
    }

    @ParameterizedTest(name = "next={0}")
    @CsvSource({
        "/fr/agent/bill-runs, /fr/agent/bill-runs",
        "/fr/my, /nl/agent",
        "//elsewhere.example/nl/agent, /nl/agent",
        "https://elsewhere.example/, /nl/agent",
        "/nl/agent/logout, /nl/agent",
        "/nl/agent//elsewhere.example, /nl/agent",
    })
    void the_next_page_is_one_of_the_console(String wish, String page) {
        var fields = Map.of(
                "email",
                Office.email(Role.CARE),
                "password",
                Office.PASSWORD,
                "code",
                office.nextCode(Role.CARE),
                "next",
                wish);
        assertThat(new Surfer(office.port())
                        .submit("/nl/agent/login", "/nl/agent/login", fields)
                        .headers()
                        .firstValue("Location"))
                .contains(page);
    }

    @Test
    void each_sign_in_and_each_failure_is_in_evidence_without_the_password() {
        var before = evidence("staff-signed-in");
        var failed = evidence("staff-sign-in-failed");
        office.signedIn(Role.CARE);
        Office.signIn(new Surfer(office.port()), Office.email(Role.CARE), WRONG, "000000");
        assertThat(evidence("staff-signed-in")).isEqualTo(before + 1);
        assertThat(evidence("staff-sign-in-failed")).isEqualTo(failed + 1);
    }

    private long evidence(String action) {
        return db.sql("select count(*) from evidence.record where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private String code(String secret) {
        return OneTimeCode.of(secret, OneTimeCode.step(office.now()));
    }

    private static HttpCookie console(Surfer surfer) {
        return surfer.cookies().stream()
                .filter(cookie -> cookie.getName().equals("console"))
                .findFirst()
                .orElseThrow();
    }
}
