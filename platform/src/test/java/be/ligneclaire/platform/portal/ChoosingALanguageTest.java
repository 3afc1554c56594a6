package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.customer.Customers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The language of invoices and messages: a form, then the account page in that language.
@PortalTest
class ChoosingALanguageTest {

    private static final String FORM = "/nl/my/account";
    private static final String ACTION = "/nl/my/account/language";

    @LocalServerPort
    private int port;

    @Autowired
    private Customers customers;

    @BeforeEach
    void nothing_was_asked() {
        clearInvocations(customers);
    }

    @Test
    void another_language_changes_that_and_nothing_else() {
        var answer = new Surfer(port).signedInAs(Neighbours.ANNA).submit(FORM, ACTION, Map.of("to", "de"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/de/my/account?saved");
        verify(customers)
                .change(
                        eq(1L),
                        argThat(contact -> contact.language() == Language.DE
                                && contact.name().equals("Anna Peeters")
                                && contact.email().equals(Neighbours.ANNA)),
                        any());
    }

    @Test
    void the_same_language_again_changes_nothing() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        anna.submit(FORM, ACTION, Map.of("to", "nl"));
        anna.submit(FORM, ACTION, Map.of("to", "nl"));
        verify(customers, never()).change(anyLong(), any(), any());
        assertThat(anna.get("/nl/my/account?saved").body()).contains("Vanaf nu schrijven we je in deze taal");
    }

    @Test
    void no_language_of_ours_is_asked_again_with_a_summary() {
        var answer = new Surfer(port).signedInAs(Neighbours.ANNA).submit(FORM, ACTION, Map.of("to", "es"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<title>Fout", "href=\"#to-nl\"", "id=\"to-nl\"", "role=\"alert\"");
        verify(customers, never()).change(anyLong(), any(), any());
    }

    @Test
    void a_user_of_an_account_may_read_but_not_change_it() {
        var chloe = new Surfer(port).signedInAs(Neighbours.CHLOE);
        assertThat(chloe.get(FORM).body()).doesNotContain("name=\"to\"");
        assertThat(chloe.submit(FORM, ACTION, Map.of("to", "de")).statusCode()).isEqualTo(404);
        verify(customers, never()).change(anyLong(), any(), any());
    }
}
