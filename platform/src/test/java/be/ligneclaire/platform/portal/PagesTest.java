package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the pages say, without a browser.
@PortalTest
class PagesTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource
    void every_page_is_there_in_every_language_and_says_so(Language language) {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        for (var page : PortalPages.ALL) {
            var answer = anna.get("/" + language.code() + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .as(page)
                    .contains("<html lang=\"" + language.code() + "\"", "hreflang=\"fr\" href=\"/fr" + page + "\"")
                    .doesNotContain("??");
        }
    }

    @ParameterizedTest(name = "{0} with lang={1} and {2} leads to {3}")
    @CsvSource({
        "/, '', '', /nl",
        "/, '', 'de-DE,de;q=0.9,en;q=0.8', /de",
        "/, '', 'es', /nl",
        "/, fr, 'de', /fr",
    })
    void a_stranger_gets_the_cookies_language_then_the_browsers_then_dutch(
            String path, String cookie, String accepted, String page) {
        var headers = new java.util.ArrayList<String>();
        if (!cookie.isEmpty()) {
            headers.addAll(java.util.List.of("Cookie", "lang=" + cookie));
        }
        if (!accepted.isEmpty()) {
            headers.addAll(java.util.List.of("Accept-Language", accepted));
        }
        var answer = new Surfer(port).get(path, headers.toArray(String[]::new));
        assertThat(answer.headers().firstValue("Location")).contains(page);
    }

    @Test
    void an_address_without_a_language_leads_to_the_customers_own() {
        var bram = new Surfer(port).signedInAs(Neighbours.BRAM);
        assertThat(bram.get("/my/invoices?a=b").headers().firstValue("Location"))
                .contains("/fr/my/invoices?a=b");
        assertThat(bram.get("/").headers().firstValue("Location")).contains("/fr/my");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            nl | Onze e-mails naar bram@example.be komen niet aan.
            fr | Nos e-mails à bram@example.be n’arrivent pas.
            de | Unsere E-Mails an bram@example.be kommen nicht an.
            en | Our e-mails to bram@example.be do not arrive.
            """)
    void the_overview_says_that_the_e_mail_address_does_not_work(String language, String notice) {
        assertThat(new Surfer(port)
                        .signedInAs(Neighbours.BRAM)
                        .get("/" + language + "/my")
                        .body())
                .contains(notice);
        assertThat(new Surfer(port)
                        .signedInAs(Neighbours.ANNA)
                        .get("/" + language + "/my")
                        .body())
                .doesNotContain("bram@example.be");
    }

    @Test
    void an_invoice_explains_each_line_from_what_was_stored() {
        var invoice = new Surfer(port)
                .signedInAs(Neighbours.ANNA)
                .get("/en/my/invoices/" + AnnasInvoices.FEBRUARYS_INVOICE)
                .body();
        assertThat(invoice)
                .contains("<details class=\"why\" id=\"line-1\"")
                .contains("15.00 × 15 / 31 = 7.2580… → 7.26")
                .contains("Price a month", "€15.00", "15\u00a0days")
                .contains("+++090/9337/55493+++", "BE68 5390 0754 7034")
                .contains("CG 6.2")
                .contains("href=\"/en/rules/billing.first-month-proration\"");
    }

    @Test
    void amounts_and_dates_are_written_as_the_language_writes_them() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        var path = "/my/invoices/" + AnnasInvoices.FEBRUARYS_INVOICE;
        assertThat(anna.get("/nl" + path).body()).contains("€\u00a035,10", "16\u00a0februari\u00a02026");
        assertThat(anna.get("/fr" + path).body()).contains("35,10\u00a0€", "16\u00a0février\u00a02026");
        assertThat(anna.get("/de" + path).body()).contains("35,10\u00a0€", "16.\u00a0Februar\u00a02026");
        assertThat(anna.get("/en" + path).body()).contains("€35.10", "16\u00a0February\u00a02026");
    }

    @Test
    void the_overview_keeps_its_order() {
        var home = new Surfer(port).signedInAs(Neighbours.ANNA).get("/en/my").body();
        assertThat(home)
                .containsSubsequence(
                        "Hello, Anna Peeters",
                        "An invoice is past its due date",
                        "Amount due",
                        "€35.10",
                        "This was due on",
                        "Pay €35.10",
                        "Urgent?",
                        "Lost or stolen phone",
                        "Usage in February\u00a02026",
                        "48.3\u00a0GB of 60\u00a0GB used",
                        "Products",
                        "Becomes Mobile 25 on 1\u00a0March\u00a02026.",
                        "Under way",
                        "being checked");
    }

    @Test
    void records_come_a_page_at_a_time_and_as_a_file() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        var usage = "/en/my/usage/" + AnnasThings.MOBILE_ITEM;
        assertThat(anna.get(usage).body()).contains("?month=2026-02&amp;page=2", "Previous month");
        assertThat(anna.get(usage + "?month=2026-02&page=3").body())
                .contains("Previous page")
                .doesNotContain("Next page");
        assertThat(anna.get(usage + "?month=2026-13").statusCode()).isEqualTo(404);
        assertThat(anna.get(usage + "?page=0").statusCode()).isEqualTo(404);
        var file = anna.get(usage + "/records.csv?month=2026-02");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"usage-2026-02.csv\"");
        assertThat(file.body().lines()).hasSize(113).first().asString().contains("Line,When,What");
    }

    @Test
    void a_part_for_a_script_is_the_same_page_without_its_frame() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        var part = anna.get("/en/my/usage/" + AnnasThings.MOBILE_ITEM, "HX-Request", "true");
        assertThat(part.body()).contains("id=\"content\"", "48.3").doesNotContain("<html", "<nav class=\"wide\"");
        assertThat(part.headers().firstValue("Vary").orElse("")).containsIgnoringCase("HX-Request");
    }
}
