package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rating.PlanComparison;
import be.ligneclaire.core.rating.PlanYear;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.portal.usage.CheapestViews;
import be.ligneclaire.platform.usage.CheapestPlans;
import be.ligneclaire.platform.usage.CheapestPlans.Stated;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// The page of the cheapest plan, and what the invoice tells once a year.
@PortalTest
class CheapestPlanPageTest {

    private static final String CHEAPEST = "/en/my/usage/" + AnnasThings.MOBILE_ITEM + "/cheapest";
    private static final LocalDate TOLD = LocalDate.of(2026, 2, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private CheapestPlans cheapest;

    @Autowired
    private CheapestViews views;

    @Autowired
    private SpringTemplateEngine templates;

    @Test
    void every_plan_stands_with_its_sum_the_cheapest_first() {
        var page = new Surfer(port).signedInAs(Neighbours.ANNA).get(CHEAPEST).body();

        assertThat(page)
                .contains(
                        "Mobile 5 would have been the cheapest: €92.33 less over 12 months.",
                        "5.00 × 12 + 31.87 = 91.87",
                        "(your plan)",
                        "(cheapest)")
                .containsSubsequence("Mobile 5</span>", "Mobile 15</span>", "Mobile 25</span>");
    }

    @Test
    void the_usage_page_leads_there_and_a_package_has_nothing_to_compare() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);

        assertThat(anna.get("/en/my/usage/" + AnnasThings.MOBILE_ITEM).body()).contains(CHEAPEST);
        assertThat(anna.get("/en/my/usage/" + AnnasThings.HOME_ITEM + "/cheapest")
                        .body())
                .contains("Nothing to compare yet")
                .doesNotContain("<table");
    }

    @Test
    void an_invoice_tells_it_once_a_year_in_words_and_otherwise_nothing() {
        when(cheapest.onBill(Neighbours.ANNAS_ACCOUNT, TOLD))
                .thenReturn(List.of(new Stated(11, AnnasThings.comparison()), new Stated(99, tie())));

        var notes = views.onBill(Language.NL, Neighbours.ANNAS_ACCOUNT, TOLD);

        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.line()).isEqualTo("Mobiel 15, 0450\u00a000\u00a000\u00a001");
            assertThat(note.verdict()).contains("Mobiel 5 was het goedkoopst geweest", "92,33");
        });
        assertThat(bill(notes)).contains("id=\"cheapest\"", "Mobiel 5 was het goedkoopst geweest");
        assertThat(bill(List.of())).isBlank();
        assertThat(views.onBill(Language.NL, Neighbours.ANNAS_ACCOUNT, TOLD.plusMonths(1)))
                .isEmpty();
    }

    @Test
    void who_has_the_cheapest_is_told_so_and_what_costs_the_same_is_named() {
        when(cheapest.onBill(Neighbours.ANNAS_ACCOUNT, TOLD.plusMonths(2))).thenReturn(List.of(new Stated(11, tie())));

        assertThat(views.onBill(Language.EN, Neighbours.ANNAS_ACCOUNT, TOLD.plusMonths(2)))
                .singleElement()
                .satisfies(note -> assertThat(note.verdict())
                        .isEqualTo("You have the cheapest plan for your use; Mobile 5 would have cost the same."));
    }

    /// What one line in the invoice's template makes of them.
    private String bill(List<?> notes) {
        return templates.process(
                "portal/cheapest", Set.of("bill"), new Context(Language.NL.locale(), Map.of("notes", notes)));
    }

    private static PlanComparison tie() {
        return new PlanComparison(
                "mobile-15",
                YearMonth.of(2025, 11),
                YearMonth.of(2026, 1),
                List.of(
                        PlanYear.cost("mobile-5", Euro.of("5.00"), Euro.of("30.00"), Edition.newest(), 3),
                        PlanYear.cost("mobile-15", Euro.of("15.00"), Euro.ZERO, Edition.newest(), 3)));
    }
}
