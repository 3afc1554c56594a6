package be.ligneclaire.platform.billing.accesspoint;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An access point that is reached by HTTP, in the smallest words that say it:
///
/// ```
/// PUT {address}/documents/{key}    body: the XML; header Receiver: 0208:0741256380
///   200 or 201 {"receipt":"…"}     taken; 200 when it was taken before
///   4xx        {"reason":"…"}      not taken and never will be (408 and 429: try again)
/// GET {address}/answers?since={mark}
///   200 {"mark":"…","answers":[{"key":"2026-00000001","accepted":false,"reason":"…"}]}
/// ```
///
/// Whatever else happens means that nobody knows: it is tried again.
public final class HttpAccessPoint implements AccessPoint, AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String address;

    /// @param address `https://access-point.example/ligne-claire`
    public HttpAccessPoint(String address) {
        this.address = address.replaceAll("/+$", "");
    }

    @Override
    public Outcome send(EInvoice document) {
        try {
            var answer = answer(request("/documents/" + encoded(document.key()))
                    .header("Content-Type", "application/xml; charset=utf-8")
                    .header("Receiver", document.receiver())
                    .PUT(BodyPublishers.ofString(document.xml()))
                    .build());
            var status = answer.statusCode();
            if (status == 200 || status == 201) {
                var receipt = JSON.readTree(answer.body()).path("receipt").asString("");
                return receipt.isEmpty() ? new Away("no receipt came back") : new Taken(receipt);
            }
            return status >= 400 && status < 500 && status != 408 && status != 429
                    ? new NotTaken(reason(answer))
                    : new Away("the access point answered " + status);
        } catch (IOException | JacksonException e) {
            return new Away("the access point does not answer: " + e);
        }
    }

    @Override
    public Answers answersSince(String mark) {
        try {
            var answer = answer(request("/answers?since=" + encoded(mark)).GET().build());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The access point answered " + answer.statusCode());
            }
            var said = JSON.readTree(answer.body());
            return new Answers(
                    StreamSupport.stream(said.path("answers").spliterator(), false)
                            .map(HttpAccessPoint::answer)
                            .toList(),
                    said.path("mark").asString(mark));
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException("The access point does not answer", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static Answer answer(JsonNode said) {
        return new Answer(
                said.path("key").asString(""),
                said.path("accepted").asBoolean(false),
                said.path("reason").asString(""));
    }

    /// What a refusal says; a proxy on the way may not speak JSON.
    private static String reason(HttpResponse<String> answer) {
        try {
            var reason = JSON.readTree(answer.body()).path("reason").asString("");
            return reason.isEmpty() ? "the access point answered " + answer.statusCode() : reason;
        } catch (JacksonException e) {
            return "the access point answered " + answer.statusCode();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWERING);
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
