package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.portal.Chromium.Look;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page in a real browser: axe finds nothing, the console complains of nothing, nothing scrolls
/// sideways.
@PortalTest
class LookTest {

    @LocalServerPort
    private int port;

    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of("nl", Look.light(320), Check.ALL),
                Arguments.of("nl", Look.light(1280), Check.CONTRAST),
                Arguments.of("nl", Look.dark(320), Check.CONTRAST),
                Arguments.of("nl", Look.dark(1280), Check.ALL),
                Arguments.of("fr", Look.light(320), Check.FIT),
                Arguments.of("de", Look.light(320), Check.FIT),
                Arguments.of("en", Look.dark(1280), Check.FIT));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("looks")
    void every_page_is_accessible_and_fits(String language, Look look, Check check) {
        try (var visit = Chromium.visit(port, look)) {
            var page = visit.page();
            page.navigate("/" + language + "/login");
            isFine(page, check);
            visit.picture("login-" + language + "-" + look.width() + "-" + look.scheme());
            visit.signIn(language, Neighbours.ANNA, Neighbours.PASSWORD);
            for (var path : PortalPages.ALL) {
                page.navigate("/" + language + path);
                if (path.contains("invoices/")) {
                    page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
                }
                isFine(page, check);
                visit.picture((path.isEmpty() ? "start" : path.substring(1).replace('/', '-')) + "-" + language + "-"
                        + look.width() + "-" + look.scheme());
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void an_error_page_and_a_refused_sign_in_are_accessible_too() {
        try (var visit = Chromium.visit(port, Look.light(320))) {
            visit.page().navigate("/de/nothing");
            isFine(visit.page(), Check.ALL);
            visit.signIn("fr", Neighbours.ANNA, "not-the-password-at-all");
            isFine(visit.page(), Check.ALL);
            assertThat(visit.page().evaluate("document.activeElement.className"))
                    .isEqualTo("summary");
            visit.picture("login-failed");
        }
    }

    private static void isFine(Page page, Check check) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits", page.url())
                .isEqualTo(true);
        if (check == Check.FIT) {
            return;
        }
        var axe = check == Check.ALL
                ? new AxeBuilder(page)
                        .withTags(List.of(
                                "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"))
                : new AxeBuilder(page).withRules(List.of("color-contrast", "target-size"));
        assertThat(axe.analyze().getViolations())
                .as(page.url())
                .extracting(Rule::getId, Rule::getNodes)
                .isEmpty();
    }

    /// What is looked for: everything where it could differ, less where only colours or widths do.
    enum Check {
        ALL,
        CONTRAST,
        FIT
    }
}
