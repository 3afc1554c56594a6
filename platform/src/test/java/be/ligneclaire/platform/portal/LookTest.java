package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.portal.Chromium.Look;
import be.ligneclaire.platform.portal.Chromium.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page in a real browser, on a phone and on a desk, by day and by night: axe finds nothing, the
/// console complains of nothing, nothing scrolls sideways. Other languages only change the words, so there only the
/// fit is looked at.
@PortalTest
class LookTest {

    private static final List<Look> LOOKS = List.of(Look.light(320), Look.dark(320), Look.light(1280), Look.dark(1280));

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void every_page_is_accessible_and_fits(String language) {
        try (var visit = visit()) {
            visit.page().navigate("/" + language + "/login");
            isFine(visit, "login-" + language, language.equals("nl"));
            visit.signIn(language, Neighbours.ANNA, Neighbours.PASSWORD);
            for (var path : PortalPages.ALL) {
                visit.page().navigate("/" + language + path);
                visit.page().locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
                isFine(visit, name(path) + "-" + language, language.equals("nl"));
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void an_error_page_and_a_refused_sign_in_are_accessible_too() {
        try (var visit = visit()) {
            visit.page().navigate("/de/nothing");
            isFine(visit, "not-found-de", true);
            visit.signIn("fr", Neighbours.ANNA, "not-the-password-at-all");
            assertThat(visit.page().evaluate("document.activeElement.className"))
                    .isEqualTo("summary");
            isFine(visit, "login-failed-fr", true);
        }
    }

    private Visit visit() {
        var visit = Chromium.visit(port, LOOKS.getFirst());
        Axe.come(visit.page().context());
        return visit;
    }

    private static String name(String path) {
        return path.isEmpty() ? "start" : path.substring(1).replace('/', '-');
    }

    private static void isFine(Visit visit, String name, boolean withAxe) {
        for (var look : LOOKS) {
            visit.look(look);
            var page = visit.page();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s fits, %s", page.url(), look)
                    .isEqualTo(true);
            if (withAxe) {
                assertThat(Axe.violations(page)).as("%s, %s", page.url(), look).isEmpty();
            }
            visit.picture(name + "-" + look.width() + "-" + look.scheme());
        }
    }
}
