package be.ligneclaire.simulation.accesspoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/// An access point on the loopback address that speaks as `HttpAccessPoint` of `billing` does. It remembers for
/// as long as it runs; a mark of an earlier life means the beginning.
///
/// It can be told that a participant is not in the network, or rejects what it gets, to say everything twice,
/// and to be down.
public final class PretendAccessPoint implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final String life = UUID.randomUUID().toString();
    private final Map<String, Document> taken = new HashMap<>();
    private final List<Map<String, Object>> answers = new ArrayList<>();
    private final Map<String, String> missing = new ConcurrentHashMap<>();
    private final Map<String, String> rejecting = new ConcurrentHashMap<>();
    private volatile boolean isDown;
    private volatile boolean answersTwice;

    public PretendAccessPoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// Where it is reached: `http://127.0.0.1:43121`.
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// What has been handed over under the number of a document.
    public Optional<Document> taken(String key) {
        synchronized (taken) {
            return Optional.ofNullable(taken.get(key));
        }
    }

    /// How many documents have been handed over.
    public int count() {
        synchronized (taken) {
            return taken.size();
        }
    }

    /// This participant is not in the network.
    public void hasNobody(String receiver, String reason) {
        missing.put(receiver, reason);
    }

    /// This participant rejects what it gets.
    public void rejects(String receiver, String reason) {
        rejecting.put(receiver, reason);
    }

    /// From now on it says everything twice.
    public void answersTwice() {
        answersTwice = true;
    }

    /// Whether it answers nothing but 503.
    public void isDown(boolean down) {
        isDown = down;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var path = call.getRequestURI().getPath();
            if (isDown) {
                reply(call, 503, Map.of());
            } else if (call.getRequestMethod().equals("PUT") && path.startsWith("/documents/")) {
                take(call, path.substring("/documents/".length()));
            } else if (call.getRequestMethod().equals("GET") && path.equals("/answers")) {
                reply(
                        call,
                        200,
                        said(Optional.ofNullable(call.getRequestURI().getRawQuery())
                                .orElse("")));
            } else {
                reply(call, 404, Map.of("reason", "there is nothing here"));
            }
        }
    }

    private void take(HttpExchange call, String key) throws IOException {
        var receiver = Optional.ofNullable(call.getRequestHeaders().getFirst("Receiver"))
                .orElse("");
        var xml = call.getRequestBody().readAllBytes();
        var nobody = missing.get(receiver);
        if (nobody != null) {
            reply(call, 422, Map.of("reason", nobody));
            return;
        }
        var wrong = problem(xml);
        if (wrong.isPresent()) {
            reply(call, 422, Map.of("reason", wrong.get()));
            return;
        }
        synchronized (taken) {
            var known = taken.containsKey(key);
            taken.computeIfAbsent(
                    key, _ -> new Document("receipt-" + key, receiver, new String(xml, StandardCharsets.UTF_8)));
            if (!known) {
                hear(key, receiver);
            }
            reply(call, known ? 200 : 201, Map.of("receipt", "receipt-" + key));
        }
    }

    /// The receiver answers at once.
    private void hear(String key, String receiver) {
        var reason = rejecting.get(receiver);
        Map<String, Object> answer =
                Map.of("key", key, "accepted", reason == null, "reason", reason == null ? "" : reason);
        answers.add(answer);
        if (answersTwice) {
            answers.add(answer);
        }
    }

    private Map<String, Object> said(String query) {
        var since = URLDecoder.decode(query.replaceFirst("^since=", ""), StandardCharsets.UTF_8);
        synchronized (taken) {
            var from = since.startsWith(life + "/") ? Integer.parseInt(since.substring(life.length() + 1)) : 0;
            return Map.of(
                    "mark",
                    life + "/" + answers.size(),
                    "answers",
                    List.copyOf(answers.subList(Math.min(from, answers.size()), answers.size())));
        }
    }

    private static Optional<String> problem(byte[] xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.parse(new ByteArrayInputStream(xml));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of("the document is not well-formed: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every JDK parses XML", e);
        }
    }

    private static void reply(HttpExchange call, int status, Map<String, Object> content) throws IOException {
        var bytes = JSON.writeValueAsBytes(content);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    /// @param receiver `0208:0741256380`
    public record Document(String receipt, String receiver, String xml) {}
}
