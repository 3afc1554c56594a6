package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a customer reads when something is not right: our look, their language, nothing of the inside.
@PortalTest
class WhenThingsFailTest {

    @LocalServerPort
    private int port;

    @Test
    void a_mistake_of_ours_gives_a_reference_and_no_reason() {
        var answer = new Surfer(port).signedInAs(Neighbours.EVA).get("/fr/my/invoices");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Une erreur s’est produite chez nous", "<html lang=\"fr\"")
                .containsPattern("Référence [0-9a-f]{8}")
                .doesNotContain("IBAN", "Exception", "be.ligneclaire");
    }

    @Test
    void a_database_that_is_away_is_said_as_such() {
        var answer = new Surfer(port).signedInAs(Neighbours.FEMKE).get("/nl/my/invoices");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("We zijn even niet bereikbaar").doesNotContain("Exception");
    }

    @Test
    void a_page_that_does_not_exist_says_so_in_the_language_of_its_address_or_of_the_browser() {
        assertThat(new Surfer(port).get("/de/nichts").body()).contains("Diese Seite gibt es nicht");
        assertThat(new Surfer(port).get("/nothing", "Accept-Language", "fr").body())
                .contains("Cette page n’existe pas");
    }
}
