package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.portal.RouteRules.Route;
import be.ligneclaire.platform.portal.RouteRules.Who;
import be.ligneclaire.platform.portal.access.RouteTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// `security.md` A7, B10, H8: what a form may not do, for every form of the route table.
@PortalTest
class FormsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RouteTable table;

    @Autowired
    private Customers customers;

    @Autowired
    private Identity identity;

    @Test
    void b10_without_its_token_no_form_is_accepted_and_nothing_changes() {
        clearInvocations(customers, identity);
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        var forms = forms();
        assertThat(forms).hasSizeGreaterThanOrEqualTo(6);
        for (var form : forms) {
            for (var surfer : List.of(anna, new Surfer(port))) {
                assertThat(surfer.send("POST", address(form), "to=de&email=anna%40example.be&token=x")
                                .statusCode())
                        .as(form.toString())
                        .isEqualTo(403);
            }
        }
        verify(customers, never()).change(anyLong(), any(), any());
        verify(identity, never()).requestReset(any());
        verify(identity, never()).resetPassword(any(), any());
        assertThat(anna.get("/nl/my").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void b10_from_another_site_no_form_is_accepted_even_with_its_token() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        for (var form : forms()) {
            assertThat(anna.submit("/nl/my", address(form), Map.of("to", "de"), "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .as(form.toString())
                    .isEqualTo(403);
        }
    }

    @Test
    void a7_fields_that_the_form_does_not_have_are_not_read() {
        clearInvocations(customers);
        new Surfer(port)
                .signedInAs(Neighbours.ANNA)
                .submit(
                        "/nl/my/account",
                        "/nl/my/account/language",
                        Map.of(
                                "to",
                                "fr",
                                "name",
                                "Mallory",
                                "email",
                                "mallory@example.be",
                                "id",
                                "2",
                                "account",
                                "2"));
        verify(customers)
                .change(
                        eq(1L),
                        argThat(contact -> contact.name().equals("Anna Peeters")
                                && contact.email().equals(Neighbours.ANNA)),
                        any());
    }

    private List<Route> forms() {
        return table.routes().stream()
                .filter(route -> route.method().matches("POST") && route.who() != Who.SERVER)
                .toList();
    }

    private static String address(Route route) {
        return route.pattern().replace("{lang}", "nl").replace("{id}", AnnasThings.MOBILE_ITEM.text());
    }
}
