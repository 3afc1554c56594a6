package be.ligneclaire.platform.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser reduced to what a test needs: cookies, forms with their token, no scripts, no redirects
/// unasked.
public final class Surfer {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String site;
    private final CookieManager jar = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(jar)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Surfer(int port) {
        site = "http://localhost:" + port;
    }

    public Surfer signedInAs(String email) {
        return signedInAs(email, Neighbours.PASSWORD);
    }

    public Surfer signedInAs(String email, String password) {
        var answer = submit("/nl/login", "/nl/login", Map.of("email", email, "password", password));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Could not sign in: " + answer.statusCode());
        }
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /// A file, which has to be there.
    public byte[] bytes(String path) {
        try {
            var answer =
                    client.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> send(String method, String path, String form, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(site + path))
                .method(method, form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Reads a page with a form and posts it, token included.
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields, String... headers) {
        return send(
                "POST",
                action,
                form(fields) + "&_csrf=" + encoded(token(get(page).body())),
                headers);
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String token(String page) {
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No form on the page");
        }
        return found.group(1);
    }

    public List<HttpCookie> cookies() {
        return jar.getCookieStore().getCookies();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
