package be.ligneclaire.platform.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.portal.Chromium.Look;
import be.ligneclaire.platform.portal.Chromium.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The tasks of every day, with the keyboard alone and without scripts (`ux.md` §15: all of them).
@PortalTest
class EverydayTasksTest {

    private static final int MORE_THAN_ENOUGH = 80;

    @LocalServerPort
    private int port;

    @Test
    void with_the_keyboard_alone_one_sees_what_to_pay_why_and_how() {
        try (var visit = signedIn(Look.light(1280), Neighbours.ANNA)) {
            var page = visit.page();
            press(page, page.locator(".due .button"));
            assertThat(page.locator("h1")).containsText("Invoice of");
            var why = page.locator("details.why").first();
            press(page, why.locator("summary"));
            assertThat(why.locator(".sum")).isVisible();
            press(page, why.locator("a.clause").first());
            assertThat(page.locator("h1")).hasText("Clause CG 6.2");
            press(page, page.locator("main h2 a").first());
            assertThat(page.locator("code").last()).isVisible();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void with_the_keyboard_alone_one_reads_a_product_chooses_a_language_and_leaves() {
        try (var visit = signedIn(Look.light(1280), Neighbours.ANNA)) {
            var page = visit.page();
            press(page, page.locator(".menu a").nth(3));
            press(page, page.locator("main h2 a").first());
            assertThat(page.locator("#contract")).isVisible();
            press(page, page.locator(".who .name"));
            reach(page, page.locator("input[name=to]:checked"));
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#to-fr")).isChecked();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Compte");
            assertThat(page.locator("html")).hasAttribute("lang", "fr");
            press(page, page.locator(".who button"));
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/fr$"));
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void without_scripts_a_password_is_asked_anew(String language) {
        try (var visit = Chromium.visit(port, Look.light(320).withoutScripts())) {
            var page = visit.page();
            page.navigate("/" + language + "/login");
            page.click("main a[href$='/password']");
            page.click("main button");
            assertThat(page.locator(".summary")).isVisible();
            assertThat(page.locator("#email-error")).isVisible();
            page.fill("#email", "nobody@example.be");
            page.click("main button");
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/" + language + "/password/sent"));
        }
    }

    @Test
    void without_scripts_one_reads_a_product_its_day_and_its_rule() {
        try (var visit = signedIn(Look.light(320).withoutScripts(), Neighbours.ANNA)) {
            var page = visit.page();
            page.click(".menu a >> nth=3");
            page.click("main h2 a >> nth=0");
            page.click(".notice a");
            assertThat(page.locator(".sum")).isVisible();
            page.click("main dt a >> nth=0");
            page.click("main a.clause >> nth=1");
            assertThat(page.locator("h1")).containsText("Clause");
        }
    }

    @Test
    void without_scripts_one_opens_another_account_and_chooses_its_language() {
        try (var visit = signedIn(Look.light(320).withoutScripts(), Neighbours.DIRK)) {
            var page = visit.page();
            page.locator("#account-choice")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.click(".switcher button");
            assertThat(page.locator(".who")).containsText("Bram");
            page.click(".who .name");
            page.check("#to-de");
            page.click("main form button");
            assertThat(page.locator("[role=status].notice")).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", "de");
        }
    }

    @Test
    void after_a_lost_session_one_returns_to_the_same_page_by_signing_in() {
        try (var visit = Chromium.visit(port, Look.light(320).withoutScripts())) {
            var page = visit.page();
            var wanted = "/en/my/usage/" + AnnasThings.MOBILE_ITEM + "?month=2026-01";
            page.navigate(wanted);
            assertThat(page.locator("#password")).isVisible();
            page.fill("#email", Neighbours.ANNA);
            page.fill("#password", Neighbours.PASSWORD);
            page.click("main button");
            assertThat(page.url()).endsWith(wanted);
        }
    }

    private Visit signedIn(Look look, String email) {
        return Chromium.visit(port, look).signIn("en", email, Neighbours.PASSWORD);
    }

    private static void press(Page page, Locator wanted) {
        reach(page, wanted);
        page.keyboard().press("Enter");
    }

    /// Goes there with the tabulator, as somebody without a mouse does.
    private static void reach(Page page, Locator wanted) {
        wanted.waitFor();
        for (var pressed = 0; pressed < MORE_THAN_ENOUGH; pressed++) {
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tabulator does not reach " + wanted);
    }
}
