package be.ligneclaire.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A package has one name and one price; its verbs concern all its services, and each of them can be named.
class APackageIsOneItemTest {

    @TempDir
    private Path folder;

    @Test
    void its_services_have_names_of_their_own() {
        var told = Told.of(folder, """
                title: A package, ordered by a company that pays by direct debit
                start: 2026-01-01
                steps:
                - {at: 2026-01-02T09:00, do: register, customer: c1, kind: business, language: nl, email: c1@example.be}
                - at: 2026-01-02T09:10
                  do: order
                  order: o1
                  customer: c1
                  channel: shop
                  payment: direct-debit
                  iban: BE68 5390 0754 7034
                  items: [{item: d1, offer: duo-home}]
                - {at: 2026-01-15T08:00, do: install, item: d1}
                - at: 2026-01-20T12:00
                  do: usage
                  records:
                  - {line: d1/fixed-phone, kind: fixed-voice, start: "2026-01-19T10:00", seconds: 600, other: "+3225123456"}
                  - {line: d1/internet-500, kind: data, start: "2026-01-19T10:00", bytes: 1000000000}
                - {at: 2026-02-17, do: stop}
                """);

        assertThat(told.of("service-changed"))
                .extracting(
                        line -> line.path("item").asString(),
                        line -> line.path("reason").asString())
                .containsExactlyInAnyOrder(tuple("d1/internet-500", "installed"), tuple("d1/fixed-phone", "installed"));
        assertThat(told.texts("usage-imported", "accepted")).containsExactly("2");
        assertThat(told.of("invoice-issued"))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.path("lines"))
                        .extracting(
                                line -> line.path("item").asString(),
                                line -> line.path("amount").asString())
                        .containsExactly(tuple("d1", "6.58"), tuple("d1", "12.00")));
        assertThat(told.texts("payment-booked", "method")).containsExactly("direct-debit");
        assertThat(told.texts("payment-booked", "at")).containsExactly("2026-02-16T06:00:00+01:00");
    }
}
