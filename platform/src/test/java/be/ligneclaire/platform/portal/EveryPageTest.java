package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.portal.access.AnswerHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page that links lead to, signed in and not: it answers, carries the policy, and its HTML is valid.
/// Rules and clauses are many and made by three templates: all are opened in Dutch, one in ten in the
/// others and by the validator.
@PortalTest
class EveryPageTest {

    private static final Pattern LINK = Pattern.compile(" (?:href|src|action)=\"(/[^\"]*)\"");
    private static final Pattern PLACE = Pattern.compile(" href=\"#([^\"]+)\"");
    /// Usage goes back as far as there are months; three of them are enough.
    private static final Pattern LONG_AGO = Pattern.compile(".*month=(?!2026-0|2025-12).*");
    private static final Pattern MANY = Pattern.compile("/\\w\\w/(?:rules|terms)/.+");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource
    void is_reached_answers_and_is_valid_for_a_customer(Language language) {
        var pages = crawl(new Surfer(port).signedInAs(Neighbours.ANNA), "/" + language.code() + "/my", language);
        assertThat(pages)
                .containsKeys(
                        "/" + language.code() + "/my/invoices/" + AnnasInvoices.FEBRUARYS_INVOICE,
                        "/" + language.code() + "/my/products/" + AnnasThings.HOME_ITEM,
                        "/" + language.code() + "/terms",
                        "/" + language.code() + "/rules");
        areValid(pages);
    }

    @ParameterizedTest
    @EnumSource
    void is_reached_answers_and_is_valid_for_a_stranger(Language language) {
        var pages = crawl(new Surfer(port), "/" + language.code(), language);
        assertThat(pages)
                .containsKeys(
                        "/" + language.code() + "/login",
                        "/" + language.code() + "/password",
                        "/" + language.code() + "/emergency");
        areValid(pages);
    }

    @Test
    void the_validator_finds_what_is_wrong() {
        assertThat(Nu.complaints("<!DOCTYPE html><html lang=nl><title>x</title><p><b>y</p><a hx-get='/'>z</a>"))
                .hasSizeGreaterThanOrEqualTo(2)
                .anySatisfy(complaint -> assertThat(complaint).contains("hx-get"));
        assertThat(Nu.complaints("<!DOCTYPE html><html lang=nl><title>x</title><p>y</p>"))
                .isEmpty();
    }

    @Test
    void an_error_page_is_valid_too() {
        var pages = new TreeMap<String, HttpResponse<String>>();
        pages.put("not found", new Surfer(port).get("/fr/rien"));
        pages.put("our mistake", new Surfer(port).signedInAs(Neighbours.EVA).get("/de/my/invoices"));
        pages.put("away", new Surfer(port).signedInAs(Neighbours.FEMKE).get("/nl/my/invoices"));
        pages.put("no token", new Surfer(port).send("POST", "/en/password", "email=anna@example.be"));
        pages.put("dead link", new Surfer(port).get("/en/password/new?token=dead"));
        pages.put("refused", new Surfer(port).submit("/nl/login", "/nl/login", Map.of("email", "x", "password", "y")));
        areValid(pages);
    }

    /// Everything of one language that can be reached by links, with a broken one failing at once.
    private static Map<String, HttpResponse<String>> crawl(Surfer surfer, String from, Language language) {
        var pages = new LinkedHashMap<String, HttpResponse<String>>();
        var waiting = new ArrayDeque<>(java.util.List.of(from));
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            if (pages.containsKey(path)) {
                continue;
            }
            var answer = surfer.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .contains(AnswerHeaders.POLICY);
            if (answer.statusCode() == 302) {
                assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as(path)
                        .startsWith("/");
                continue;
            }
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(pages).as("pages have an end").hasSizeLessThan(1000);
            pages.put(path, answer);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                LINK.matcher(answer.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&").replaceAll("#.*", ""))
                        .filter(link -> link.startsWith("/assets/") || link.matches("/" + language.code() + "(/.*)?"))
                        .filter(link -> !LONG_AGO.matcher(link).matches())
                        .filter(link -> language == Language.NL || !isOneOfMany(link))
                        .filter(link -> !link.matches("/\\w\\w/(logout|my/account/(open|language))"))
                        .forEach(waiting::add);
                placesExist(path, answer.body());
            }
        }
        return pages;
    }

    /// A link to a place on the page itself leads somewhere.
    private static void placesExist(String path, String page) {
        assertThat(PLACE.matcher(page).results().map(place -> place.group(1)))
                .allSatisfy(place -> assertThat(page).as(path).contains("id=\"" + place + "\""));
    }

    private static void areValid(Map<String, HttpResponse<String>> pages) {
        var wrong = new TreeMap<String, Object>();
        for (var page : pages.entrySet()) {
            var isHtml = page.getValue()
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .startsWith("text/html");
            if (!isHtml || isOneOfMany(page.getKey())) {
                continue;
            }
            var complaints = Nu.complaints(page.getValue().body());
            if (!complaints.isEmpty()) {
                wrong.put(page.getKey(), complaints);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Nine in ten of the rules and clauses.
    private static boolean isOneOfMany(String path) {
        return MANY.matcher(path).matches() && Math.floorMod(path.substring(3).hashCode(), 10) != 0;
    }
}
