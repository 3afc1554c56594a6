package be.ligneclaire.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.billing.Deliveries;
import be.ligneclaire.postgres.EmbeddedDatabase;
import be.ligneclaire.simulation.accesspoint.PretendAccessPoint;
import be.ligneclaire.simulation.journal.Journal;
import be.ligneclaire.simulation.stories.Moments;
import be.ligneclaire.simulation.stories.PriceList;
import be.ligneclaire.simulation.stories.StoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How invoices reach people: by e-mail, on paper when the e-mail comes back, and from business to business.
class InvoicesAreDeliveredTest {

    private static final String COMPANY = """
            title: A company gets its e-invoice
            start: 2026-01-05
            steps:
            - {at: 2026-01-12T09:00, do: register, customer: c1, kind: business, language: de, name: Ostwind Tischlerei, email: buero@ostwind.example, company_number: "0741256380", address: {street: Gewerbestrasse, number: "7", postcode: "4700", town: Eupen, country: BE}}
            - {at: 2026-01-12T09:30, do: order, order: o1, customer: c1, channel: shop, items: [{item: m1, offer: mobile-25, card: esim}]}
            - {at: 2026-01-20T11:00, do: activate, item: m1}
            - {at: 2026-02-02T10:00, do: bounce, customer: c1}
            - {at: 2026-02-03, do: stop}
            """;

    @TempDir
    private Path folder;

    @Test
    void an_invoice_that_bounces_is_posted_once_and_one_that_is_delayed_is_not() {
        var told = Told.of(folder, """
                title: An invoice bounces and is posted
                start: 2026-01-05
                steps:
                - {at: 2026-01-05T09:00, do: register, customer: c1, kind: consumer, language: fr, name: Zoé Dubois, email: zoe@example.be, address: {street: Rue Haute, number: "3", postcode: "1000", town: Bruxelles, country: BE}}
                - {at: 2026-01-05T09:10, do: order, order: o1, customer: c1, channel: shop, items: [{item: m1, offer: mobile-15, card: esim}]}
                - {at: 2026-01-07T08:00, do: activate, item: m1}
                - {at: 2026-02-01T09:00, do: bounce, customer: c1, status: 4.4.1}
                - {at: 2026-02-02T09:00, do: bounce, customer: c1, status: 5.1.1}
                - {at: 2026-02-02T10:00, do: bounce, customer: c1, status: 5.7.1}
                - {at: 2026-02-05, do: stop}
                """);

        assertThat(told.of("message-sent").stream()
                        .filter(line -> line.path("channel").asString().equals("post")))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.path("at").asString()).isEqualTo("2026-02-02T09:00:00+01:00");
                    assertThat(letter.path("to").asString()).isEqualTo("Zoé Dubois, Rue Haute 3, 1000 Bruxelles, BE");
                    assertThat(letter.path("template").asString()).isEqualTo("invoice-on-paper");
                    assertThat(letter.path("about").asString()).isEqualTo("2026-00000001");
                });
        assertThat(told.of("task-opened")).isEmpty();
    }

    @Test
    void who_has_no_postal_address_becomes_a_task_for_a_colleague() {
        var told = Told.of(folder, """
                title: Nowhere to send it
                start: 2026-01-05
                steps:
                - {at: 2026-01-05T09:00, do: register, customer: c1, kind: consumer, language: nl, email: c1@example.be}
                - {at: 2026-01-05T09:10, do: order, order: o1, customer: c1, channel: shop, items: [{item: m1, offer: mobile-15, card: esim}]}
                - {at: 2026-01-07T08:00, do: activate, item: m1}
                - {at: 2026-02-02T09:00, do: bounce, customer: c1}
                - {at: 2026-02-05, do: stop}
                """);

        assertThat(told.texts("task-opened", "kind")).containsExactly("billing.delivery");
        assertThat(told.texts("message-sent", "channel")).doesNotContain("post");
    }

    @Test
    void a_company_gets_its_e_invoice_over_the_network_and_needs_no_paper() throws IOException {
        var file = Files.writeString(folder.resolve("company.yaml"), COMPANY);
        var story = new StoryReader(PriceList.demo(), Moments.AS_WRITTEN).read(file);
        Map<String, Object> settings =
                Map.of("ligneclaire.secrets.key", Base64.getEncoder().encodeToString(new byte[32]));
        try (var server = EmbeddedDatabase.throwAway();
                var network = new PretendAccessPoint();
                var house = StoryHouse.open(
                        server::jdbcUrl,
                        story.start(),
                        with(settings, "ligneclaire.access-point.address", network.address()))) {
            var rooms = house.getBean(Rooms.class);
            StoryHouse.loadPrices(rooms);
            var stage = new Stage(rooms, new Cast(), story, house.getBean(Journal.class)::refused);
            for (var step : story.steps()) {
                stage.come(step);
                stage.act(step);
            }

            var account = stage.cast().customer("c1").accountId();
            var invoice = house.getBean(Billing.class).of(account).getFirst();
            assertThat(network.taken(invoice.number()).orElseThrow().receiver()).isEqualTo("0208:0741256380");
            assertThat(house.getBean(Deliveries.class).of(account, invoice.publicId()).stream()
                            .map(delivery -> delivery.channel() + " " + delivery.state()))
                    .containsExactly("PORTAL SENT", "E_MAIL SENT", "PEPPOL SENT", "PEPPOL ACCEPTED", "E_MAIL LOST");
        }
    }

    private static Map<String, Object> with(Map<String, Object> settings, String name, String value) {
        var all = new java.util.HashMap<>(settings);
        all.put(name, value);
        return all;
    }
}
