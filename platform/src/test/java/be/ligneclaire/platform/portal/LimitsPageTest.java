package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The page on which a customer sets what a line may cost.
@PortalTest
class LimitsPageTest {

    private static final String LIMITS = "/en/my/usage/" + AnnasThings.MOBILE_ITEM + "/limits";

    @LocalServerPort
    private int port;

    @Test
    void under_fr_the_cap_is_shown_with_the_telephone_number_and_not_changed_here() {
        var page = new Surfer(port).signedInAs(Neighbours.ANNA).get(LIMITS).body();

        assertThat(page)
                .contains("by telephone only", "Emergency calls", "What costs extra is blocked since")
                .doesNotContain("name=\"amount\"");
    }

    @Test
    void what_is_no_form_of_ours_and_whose_line_it_is_not_are_not_here() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        assertThat(anna.submit(LIMITS, LIMITS, Map.of("change", "everything")).statusCode())
                .isEqualTo(404);
        assertThat(anna.submit(LIMITS, LIMITS, Map.of("change", "alerts", "alert", "60"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(anna.get("/en/my/usage/" + AnnasThings.HOME_ITEM + "/limits").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_wrong_amount_comes_back_with_what_was_typed() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);

        var answer = anna.submit(LIMITS, LIMITS, Map.of("change", "cap", "kind", "amount", "amount", "much"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Error: limits", "Type an amount in euro", "role=\"alert\"");
    }

    @Test
    void what_is_saved_is_said_on_the_page() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);

        var answer = anna.submit(LIMITS, LIMITS, Map.of("change", "alerts", "alert", "75", "early", "80"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(LIMITS + "?saved=alerts");
        assertThat(anna.get(LIMITS + "?saved=alerts").body()).contains("The alerts are saved.");
    }

    @Test
    void a_record_opens_its_reason_and_why_it_was_not_charged() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);

        var page = anna.get("/en/my/usage/" + AnnasThings.MOBILE_ITEM + "/records/2026-02/1-2")
                .body();

        assertThat(page).contains("Why this amount?", "0.07 × 1 = 0.07", "/en/rules/usage.not-real-time");
    }
}
