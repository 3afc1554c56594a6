package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.portal.access.AnswerHeaders;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// `security.md` H1, H2, B9, P5: what every answer carries, errors included.
@PortalTest
class AnswersTest {

    @LocalServerPort
    private int port;

    @Test
    void every_answer_carries_the_policy_and_none_names_a_version() {
        var stranger = new Surfer(port);
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        var answers = List.of(
                stranger.get("/"),
                stranger.get("/nl"),
                stranger.get("/nl/login"),
                stranger.get("/nl/my"),
                stranger.get("/nl/no-such-page"),
                stranger.get("/assets/portal.css"),
                stranger.get("/assets/nothing.css"),
                stranger.get("/nl//my"),
                stranger.send("POST", "/nl/login", "email=x"),
                stranger.send("DELETE", "/nl", ""),
                anna.get("/nl/my"),
                anna.get("/nl/my/usage/" + AnnasThings.MOBILE_ITEM + "/records.csv"),
                anna.get("/nl/my/usage/" + AnnasThings.MOBILE_ITEM + "?month=soon"));
        assertThat(answers).allSatisfy(AnswersTest::isProtected);
    }

    @Test
    void even_a_request_that_no_filter_sees_is_answered_with_the_policy() throws IOException {
        var answer = raw("GET /nl/<script> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: " + AnswerHeaders.POLICY)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("<style");
    }

    @Test
    void a_host_name_that_is_not_ours_is_refused() throws IOException {
        assertThat(raw("GET /nl HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /nl HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void signed_in_answers_are_not_stored_and_styles_are() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        assertThat(header(anna.get("/nl/my"), "Cache-Control")).isEqualTo("no-store");
        var style = anna.get("/nl").body().replaceAll("(?s).*href=\"(/assets/portal-[0-9a-f]+\\.css)\".*", "$1");
        assertThat(header(anna.get(style), "Cache-Control")).contains("max-age=31536000");
    }

    @Test
    void cookies_go_bare_over_plain_loopback_and_prefixed_over_https() {
        var plain = new Surfer(port).get("/nl/login");
        assertThat(plain.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("session=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && !cookie.contains("Secure"));
        assertThat(plain.headers().map()).doesNotContainKey("strict-transport-security");

        var https = new Surfer(port).get("/nl/login", "X-Forwarded-Proto", "https");
        assertThat(https.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-session=") && cookie.contains("Secure"))
                .allMatch(cookie -> cookie.startsWith("__Host-"));
        assertThat(header(https, "Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void the_vendored_script_is_the_one_we_checked() {
        var script = new Surfer(port).get("/assets/htmx.min.js").body();
        assertThat(sha256(script)).isEqualTo("71ea67185bfa8c98c39d31717c6fce5d852370fcdfd129db4543774d3145c0de");
    }

    private static void isProtected(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy"))
                .as(answer.uri().toString())
                .isEqualTo(AnswerHeaders.POLICY)
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.body()).doesNotContainIgnoringCase("tomcat").doesNotContain(" style=", " onclick=");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(String text) {
        try {
            var digest =
                    java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
