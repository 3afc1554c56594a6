package be.ligneclaire.platform.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.portal.Chromium.Look;
import com.microsoft.playwright.Locator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The task the portal is made for: sign in and read why a line is what it is.
@PortalTest
class ReadingABillTest {

    @LocalServerPort
    private int port;

    static Stream<Arguments> visitors() {
        return Stream.of(
                        "nl,Facturen,Waarom dit bedrag?",
                        "fr,Factures,Pourquoi ce montant",
                        "de,Rechnungen,Warum dieser Betrag?",
                        "en,Invoices,Why this amount?")
                .map(row -> row.split(","))
                .flatMap(row -> Stream.of(Look.light(320), Look.light(1280).withoutScripts())
                        .map(look -> Arguments.of(row[0], row[1], row[2], look)));
    }

    @ParameterizedTest(name = "{0}, {3}")
    @MethodSource("visitors")
    void anyone_reads_why_a_line_is_what_it_is(String language, String invoices, String why, Look look) {
        var sum = language.equals("en") ? "15.00 × 15 / 31 = 7.2580… → 7.26" : "15,00 × 15 / 31 = 7,2580… → 7,26";
        try (var visit = Chromium.visit(port, look)) {
            visit.signIn(language, Neighbours.ANNA, Neighbours.PASSWORD);
            var page = visit.page();
            page.locator(".menu a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(invoices))
                    .click();
            page.locator("main table a").first().click();
            var first = page.locator("details.why").first();
            first.locator("summary", new Locator.LocatorOptions().setHasText(why))
                    .click();
            assertThat(first.locator(".sum")).isVisible();
            assertThat(first.locator(".sum")).containsText(sum);
            assertThat(first.locator(".clause").first()).hasText("CG 6.2");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void the_keyboard_alone_is_enough() {
        try (var visit = Chromium.visit(port, Look.light(1280))) {
            var page = visit.page();
            page.navigate("/en/login");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("#email")).isFocused();
            page.keyboard().type(Neighbours.ANNA);
            page.keyboard().press("Tab");
            page.keyboard().type(Neighbours.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Hello, Anna Peeters");
        }
    }

    @Test
    void a_link_to_a_line_opens_its_explanation() {
        try (var visit = Chromium.visit(port, Look.light(1280))) {
            visit.signIn("en", Neighbours.ANNA, Neighbours.PASSWORD);
            visit.page().navigate("/en/my/invoices/" + AnnasInvoices.FEBRUARYS_INVOICE + "#line-2");
            assertThat(visit.page().locator("#line-2 .sum")).isVisible();
        }
    }

    @Test
    void another_month_comes_without_loading_the_page_again_and_with_its_own_address() {
        try (var visit = Chromium.visit(port, Look.light(1280))) {
            visit.signIn("en", Neighbours.ANNA, Neighbours.PASSWORD);
            var page = visit.page();
            page.navigate("/en/my/usage/" + AnnasThings.MOBILE_ITEM);
            page.evaluate("window.stayed = true");
            page.click(".months a");
            assertThat(page.locator("h1")).containsText("January");
            assertThat(page.locator("h1")).isFocused();
            assertThat(page.url()).endsWith("?month=2026-01");
            assertThat(page.evaluate("window.stayed")).isEqualTo(true);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void the_language_switch_stays_on_the_page() {
        try (var visit = Chromium.visit(port, Look.light(320).withoutScripts())) {
            visit.signIn("nl", Neighbours.ANNA, Neighbours.PASSWORD);
            var page = visit.page();
            page.navigate("/nl/my/usage/" + AnnasThings.MOBILE_ITEM + "?month=2026-01");
            page.click("footer a[hreflang=de]");
            assertThat(page.url()).endsWith("/de/my/usage/" + AnnasThings.MOBILE_ITEM + "?month=2026-01");
            assertThat(page.locator("html")).hasAttribute("lang", "de");
        }
    }
}
