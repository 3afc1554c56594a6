package be.ligneclaire.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.identity.Staff.Role;
import be.ligneclaire.platform.portal.Axe;
import be.ligneclaire.platform.portal.Chromium;
import be.ligneclaire.platform.portal.Chromium.Look;
import be.ligneclaire.platform.portal.Chromium.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The console in a real browser, on a phone and on a desk, by day and by night: axe finds nothing, the
/// browser complains of nothing, nothing scrolls sideways; and a colleague's work without scripts, by keyboard.
@ConsoleTest
class ConsoleLookTest {

    private static final List<Look> LOOKS = List.of(Look.light(320), Look.dark(320), Look.light(1280), Look.dark(1280));

    @Autowired
    private Office office;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void the_office_is_open() {
        office.open();
    }

    @Test
    void every_page_is_accessible_and_fits() {
        try (var visit = visit(LOOKS.getFirst())) {
            visit.page().navigate("/nl/agent/login");
            isFine(visit, "login");
            signIn(visit, "nl", Role.BILLING);
            for (var page : pages().entrySet()) {
                visit.page().navigate("/nl" + page.getValue());
                visit.page().locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
                isFine(visit, page.getKey());
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void longer_words_fit_too() {
        for (var language : List.of("fr", "de", "en")) {
            try (var visit = visit(LOOKS.getFirst())) {
                signIn(visit, language, Role.BILLING);
                for (var page : pages().values()) {
                    visit.page().navigate("/" + language + page);
                    fits(visit, LOOKS.getFirst());
                }
            }
        }
    }

    @Test
    void what_is_refused_is_accessible_and_has_the_focus() {
        try (var visit = visit(Look.light(1280))) {
            visit.page().navigate("/de/agent/login");
            visit.page().fill("#email", Office.email(Role.CARE));
            visit.page().fill("#password", "not-the-password-at-all");
            visit.page().fill("#code", "000000");
            visit.page().click("main button[type=submit]");
            assertThat(visit.page().evaluate("document.activeElement.className"))
                    .isEqualTo("summary");
            isFine(visit, "login-failed");
            signIn(visit, "de", Role.CARE);
            visit.page().navigate("/de/agent/nothing");
            isFine(visit, "not-found");
        }
    }

    @Test
    void a_colleague_finds_an_invoice_by_keyboard_without_scripts() {
        try (var visit = visit(Look.light(1280).withoutScripts())) {
            signIn(visit, "en", Role.CARE);
            var page = visit.page();
            page.focus("#number");
            page.keyboard().type(Long.toString(office.paid().accountId()));
            page.keyboard().press("Enter");
            assertThat(page.textContent("h1"))
                    .isEqualTo("Account " + office.paid().accountId());
            page.focus("tbody a");
            page.keyboard().press("Enter");
            assertThat(page.textContent(".viewer")).contains("You see this invoice as");
        }
    }

    @Test
    void a_run_that_goes_on_is_looked_at_again_by_itself_without_taking_the_focus() {
        try (var visit = visit(Look.light(1280))) {
            signIn(visit, "en", Role.BILLING);
            part(false);
            var page = visit.page();
            page.navigate("/en/agent/bill-runs");
            assertThat(page.textContent("#runs")).contains("going on");
            isFine(visit, "runs-going-on");
            page.focus(".menu a");
            part(true);
            page.waitForSelector("#runs:not([data-hx-get])");
            assertThat(page.textContent("#runs")).doesNotContain("going on");
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("A");
        } finally {
            part(true);
        }
    }

    private void part(boolean done) {
        db.sql("update billing.chunk set done = :done where day = :day")
                .param("done", done)
                .param("day", Office.RUN)
                .update();
    }

    private Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/agent");
        pages.put("runs", "/agent/bill-runs");
        pages.put("run", "/agent/bill-runs/" + Office.RUN);
        pages.put("held-back", office.heldPage());
        pages.put("account", office.account(office.paid()));
        pages.put("account-with-a-task", office.account(office.held()));
        pages.put("ledger", office.account(office.paid()) + "/ledger");
        pages.put("ledger-empty", office.account(office.held()) + "/ledger");
        pages.put("invoice", office.invoicePage());
        return pages;
    }

    private Visit visit(Look look) {
        var visit = Chromium.visit(office.port(), look);
        Axe.come(visit.page().context());
        return visit;
    }

    private void signIn(Visit visit, String language, Role role) {
        var page = visit.page();
        page.navigate("/" + language + "/agent/login");
        page.fill("#email", Office.email(role));
        page.fill("#password", Office.PASSWORD);
        page.fill("#code", office.nextCode(role));
        page.click("main button[type=submit]");
        page.waitForSelector("#number");
    }

    private static void fits(Visit visit, Look look) {
        assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits, %s", visit.page().url(), look)
                .isEqualTo(true);
    }

    private static void isFine(Visit visit, String name) {
        for (var look : LOOKS) {
            visit.look(look);
            fits(visit, look);
            assertThat(Axe.violations(visit.page()))
                    .as("%s, %s", visit.page().url(), look)
                    .isEmpty();
            visit.picture("console-" + name + "-" + look.width() + "-" + look.scheme());
        }
    }
}
