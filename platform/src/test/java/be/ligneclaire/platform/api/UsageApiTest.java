package be.ligneclaire.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.ordering.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// Records from machines: once each under their key, and nothing for strangers.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ligneclaire.api.clients[0].name=mediation",
            // SHA-256 of the word "secret", of this test only
            "ligneclaire.api.clients[0].token-sha256=2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
            "ligneclaire.api.clients[0].rights=usage",
            "ligneclaire.api.clients[1].name=reader",
            // SHA-256 of the word "other"
            "ligneclaire.api.clients[1].token-sha256=d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa",
            "ligneclaire.api.clients[1].rights=",
            "ligneclaire.api.largest-batch-bytes=100000"
        })
@ContextConfiguration(initializers = PlatformTest.OwnDatabase.class)
@Import(PlatformTest.TimeInOurHands.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsageApiTest {

    private static final String HEADER = "source,id,line,kind,direction,start,other\n";
    private static final AtomicInteger KEYS = new AtomicInteger();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private String line = "";
    private String source = "";

    @BeforeEach
    void a_line_works() {
        var shop = Shop.in(context);
        var item = shop.item("fr-2025-09-30", Shop.of("mobile-talk"));
        shop.works(item);
        line = item.services().getFirst().identifier();
        source = "api-" + KEYS.incrementAndGet();
    }

    private String sms(int id, String other) {
        return source + "," + id + "," + line + ",sms,out,2026-01-05T10:10:00+01:00," + other + "\n";
    }

    private HttpResponse<String> post(String token, String key, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + ApiRoutes.BATCHES))
                .POST(BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpResponse<String> get(String token, String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long events() {
        return db.sql("select count(*) from usage.event e join usage.source s using (source_id) where s.name = :name")
                .param("name", source)
                .query(Long.class)
                .single();
    }

    @Test
    void a_batch_is_taken_once_and_the_same_key_gives_the_same_answer() {
        var body = bytes(HEADER + sms(1, "+33612345678") + sms(2, "+33612345678"));

        var first = post("secret", "k-" + source, body);
        var again = post("secret", "k-" + source, body);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains("\"accepted\":2", "\"duplicate\":0", "\"rejected\":0", "\"charged\":\"0.1400000000\"");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void the_same_key_with_other_content_is_refused_and_changes_nothing() {
        post("secret", "k-" + source, bytes(HEADER + sms(1, "+33612345678")));

        var other = post("secret", "k-" + source, bytes(HEADER + sms(2, "+33612345678")));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(other.body()).contains("Use a new key for a new batch.");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void sent_fifty_times_at_once_it_counts_once() throws Exception {
        var body = bytes(HEADER + sms(1, "+33612345678") + sms(2, "+33612345678"));
        var answers = new ArrayList<Future<HttpResponse<String>>>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit(() -> post("secret", "k-" + source, body)));
            }
        }
        for (var answer : answers) {
            assertThat(answer.get().statusCode()).isIn(200, 409);
        }
        assertThat(post("secret", "k-" + source, body).body()).contains("\"accepted\":2");
        assertThat(events()).isEqualTo(2);
        var imports = db.sql("select count(*) from usage.import where name = :name")
                .param("name", "mediation k-" + source)
                .query(Long.class)
                .single();
        assertThat(imports).isEqualTo(1);
    }

    @Test
    void a_batch_that_was_interrupted_is_finished_by_the_next_call() {
        var body = bytes(HEADER + sms(1, "+33612345678") + sms(2, "+33612345678"));
        post("secret", "k-" + source, body);
        db.sql("update usage.batch set import_id = null where key = :key")
                .param("key", "k-" + source)
                .update();

        assertThat(post("secret", "k-" + source, body).body()).contains("\"duplicate\":2");
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void what_is_set_aside_is_corrected_and_sent_again() {
        var body = bytes(HEADER + sms(1, "+33612345678") + sms(2, "1207") + "nonsense\n");
        var answer = post("secret", "k-" + source, body).body();
        assertThat(answer).contains("\"accepted\":1", "\"rejected\":2", "\"file_line\":3");

        var id = answer.replaceAll(".*\"import\":(\\d+).*", "$1");
        var file = get("secret", "/api/usage/imports/" + id + "/rejects").body();
        assertThat(file.lines().toList())
                .hasSize(3)
                .startsWith(HEADER.strip() + ",file_line,reason")
                .last()
                .asString()
                .endsWith("has 1 fields instead of 7: nonsense");
        var corrected = file.replace("1207", "+33612345678");
        assertThat(post("secret", "c-" + source, bytes(corrected)).body()).contains("\"accepted\":1", "\"rejected\":1");
        assertThat(get("secret", "/api/usage/imports").body()).contains("mediation c-" + source);
    }

    @Test
    void a_packed_batch_is_unpacked_up_to_a_size() throws IOException {
        var small = packed(HEADER + sms(1, "+33612345678"));
        assertThat(post("secret", "k-" + source, small, "Content-Encoding", "gzip")
                        .body())
                .contains("\"accepted\":1");
        var large = packed(HEADER + "x".repeat(200_000));
        assertThat(post("secret", "l-" + source, large, "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("secret", "b-" + source, bytes("no gzip"), "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(400);
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var output = new GZIPOutputStream(bytes)) {
            output.write(bytes(text));
        }
        return bytes.toByteArray();
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(post("secret", "", bytes(HEADER)).statusCode()).isEqualTo(400);
        var noStart = post("secret", "k-" + source, bytes("source,id,line,kind\n"));
        assertThat(noStart.statusCode()).isEqualTo(422);
        assertThat(noStart.body()).contains("has no column", "start");
    }

    @Test
    void nothing_answers_without_a_token_or_without_the_right() {
        var body = bytes(HEADER + sms(1, "+33612345678"));
        assertThat(post("", "k-" + source, body).statusCode()).isEqualTo(401);
        assertThat(post("wrong", "k-" + source, body).statusCode()).isEqualTo(401);
        assertThat(post("other", "k-" + source, body).statusCode()).isEqualTo(403);
        Stream.of("/api", "/api/usage", "/api/usage/imports/1", "/api/nothing")
                .forEach(path ->
                        assertThat(get("secret", path).statusCode()).as(path).isIn(403, 404));
        assertThat(post("wrong", "k-" + source, body).headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(events()).isZero();
        var refused = db.sql("select content::text from evidence.record where action = 'api-token-refused'")
                .query(String.class)
                .list();
        assertThat(refused).isNotEmpty().noneMatch(content -> content.contains("wrong"));
    }
}
