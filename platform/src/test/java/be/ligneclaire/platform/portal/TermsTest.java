package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.terms.Edition;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From a line to its clause, from a clause to its rules, from a rule to a sum.
@PortalTest
class TermsTest {

    private static final Pattern CLAUSE = Pattern.compile("href=\"(/nl/terms/[^\"/]+/[^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void a_line_of_an_invoice_leads_to_its_clause_in_the_edition_of_its_contract() {
        var invoice = new Surfer(port)
                .signedInAs(Neighbours.ANNA)
                .get("/nl/my/invoices/" + AnnasInvoices.FEBRUARYS_INVOICE)
                .body();
        assertThat(invoice).contains("href=\"/nl/terms/fr-2025-09-30/cg-6.2\"");
        assertThat(new Surfer(port).get("/nl/terms/fr-2025-09-30/cg-6.2").body())
                .contains("Punt CG 6.2", "30 september 2025", "Deel van een maand", "/nl/rules/payments.due-date");
    }

    @Test
    void every_clause_of_every_edition_has_a_page_that_names_rules() {
        var stranger = new Surfer(port);
        for (var edition : Edition.all()) {
            var clauses = CLAUSE.matcher(
                            stranger.get("/nl/terms/" + edition.code()).body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(clauses).as(edition.code()).hasSizeGreaterThan(30).doesNotHaveDuplicates();
            assertThat(clauses)
                    .allSatisfy(page -> assertThat(stranger.get(page).body()).contains("/nl/rules/"));
        }
    }

    @Test
    void a_part_without_number_has_a_name_in_each_language() {
        assertThat(new Surfer(port).get("/de/terms/nl-2025/preamble").body()).contains("<h1>Präambel</h1>");
        assertThat(new Surfer(port)
                        .get("/fr/terms/fr-2025-09-30/cookie-notice-table")
                        .body())
                .contains("<h1>Avis sur les cookies, tableau</h1>");
    }

    @Test
    void a_clause_that_another_edition_lends_leads_there() {
        assertThat(new Surfer(port)
                        .get("/en/rules/billing.first-month-proration")
                        .body())
                .contains("href=\"/en/terms/fr-2025-09-30/cg-6.2\"", "(fr) CG 6.2");
    }

    @Test
    void a_rule_shows_a_case_worked_out_by_the_register_in_the_readers_language() {
        assertThat(new Surfer(port).get("/de/rules/payments.due-date").body())
                .contains("17.\u00a0Oktober\u00a02025 + 15 = 1.\u00a0November\u00a02025 → 3.\u00a0November\u00a02025");
        assertThat(new Surfer(port)
                        .get("/nl/rules/contract.free-exit-after-change")
                        .body())
                .contains("30\u00a0november\u00a02025 + 3\u00a0maanden = 28\u00a0februari\u00a02026");
    }

    @Test
    void how_a_bill_is_made_is_told_in_the_order_in_which_it_happens() {
        assertThat(new Surfer(port).get("/en/rules").body())
                .containsSubsequence(
                        "Your service starts",
                        "20.00 × 15 / 31",
                        "Every month",
                        "9.68 + 20.00 + 3.42 = 33.10",
                        "You use more than is included",
                        "You pay late",
                        "We fall short",
                        "You leave",
                        "All rules by subject");
    }

    @Test
    void what_is_no_edition_or_clause_does_not_exist() {
        var stranger = new Surfer(port);
        for (var page : java.util.List.of("/en/terms/xx-2024", "/en/terms/nl-2025/99.9", "/en/terms/nl-2025/cg-6.2")) {
            assertThat(stranger.get(page).statusCode()).as(page).isEqualTo(404);
        }
    }
}
