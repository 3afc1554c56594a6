package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.portal.RouteRules.Route;
import be.ligneclaire.platform.portal.access.RouteTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// `security.md` A3, A4: what belongs to someone else looks exactly like what does not exist. Generated
/// from the route table, so that a new route with an identifier is covered at once.
@PortalTest
class SomeoneElsesTest {

    private static final String UNKNOWN = "0000000000000000000000000000dead";

    @Autowired
    private RouteTable table;

    @LocalServerPort
    private int port;

    @Test
    void the_matrix_of_the_route_table() {
        var bram = new Surfer(port).signedInAs(Neighbours.BRAM);
        var chloe = new Surfer(port).signedInAs(Neighbours.CHLOE);
        var withId = table.routes().stream()
                .filter(route -> route.pattern().contains("{id}"))
                .toList();
        assertThat(withId).hasSizeGreaterThanOrEqualTo(3);
        withId.forEach(route -> List.of(bram, chloe).forEach(other -> {
            var unknown = other.get(address(route, UNKNOWN));
            var annas = other.get(address(route, annas(route)));
            assertThat(annas.statusCode()).as(route.toString()).isEqualTo(404);
            assertThat(annas.body())
                    .as(route.toString())
                    .isEqualTo(unknown.body())
                    .doesNotContain("Anna");
        }));
    }

    @Test
    void what_cannot_be_an_identifier_is_no_route() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        for (var id :
                List.of("1", "2026-00000017", UNKNOWN.toUpperCase(java.util.Locale.ROOT), UNKNOWN + "0", "..%2f")) {
            assertThat(anna.get("/nl/my/invoices/" + id).statusCode()).as(id).isIn(400, 404);
        }
    }

    private static String annas(Route route) {
        return (isOfALine(route) ? AnnasThings.MOBILE_ITEM : AnnasInvoices.FEBRUARYS_INVOICE).text();
    }

    private static String address(Route route, String id) {
        return route.pattern()
                .replace("{lang}", "nl")
                .replace("{month}", "2026-02")
                .replace("{record}", "1-2")
                .replace("{id}", id);
    }

    private static boolean isOfALine(Route route) {
        return route.pattern().contains("usage") || route.pattern().contains("products");
    }
}
