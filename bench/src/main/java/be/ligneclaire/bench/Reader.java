package be.ligneclaire.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// Somebody with a browser who reads pages.
final class Reader {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final String site;
    private final HttpClient browser;
    private final List<String> pages;

    Reader(String site, List<String> pages) {
        this(
                site,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .build(),
                pages);
    }

    private Reader(String site, HttpClient browser, List<String> pages) {
        this.site = site;
        this.browser = browser;
        this.pages = List.copyOf(pages);
    }

    /// The same person with other pages to read.
    Reader reading(List<String> others) {
        return new Reader(site, browser, others);
    }

    Reader signedIn(String email, String password) throws IOException, InterruptedException {
        var form = text("/nl/login");
        var token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new IOException("The sign-in page has no form");
        }
        var fields = "email=" + encoded(email) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(site + "/nl/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() != 302) {
            throw new IOException("Signing in answered " + answer.statusCode());
        }
        return this;
    }

    /// The files that a page asks for.
    List<String> filesOf(String page) throws IOException, InterruptedException {
        return FILE.matcher(text(page))
                .results()
                .map(file -> file.group(1))
                .distinct()
                .toList();
    }

    /// Reads something, compressed as a browser would have it.
    ///
    /// @return bytes of the answer as sent, without its headers
    long read(String page) throws IOException, InterruptedException {
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(site + page))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(page + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    /// Reads page after page.
    ///
    /// @param pause milliseconds of looking at a page, give or take half
    void readUntil(long end, long pause, ConcurrentMap<String, Times> taken) throws IOException, InterruptedException {
        while (true) {
            for (var page : pages) {
                if (pause > 0) {
                    Thread.sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause));
                }
                var started = System.nanoTime();
                if (started >= end) {
                    return;
                }
                var bytes = read(page);
                var name = page.replaceAll("[0-9a-f]{32}", "…");
                taken.computeIfAbsent(name, _ -> new Times()).add(System.nanoTime() - started, bytes);
            }
        }
    }

    private String text(String page) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(site + page)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
