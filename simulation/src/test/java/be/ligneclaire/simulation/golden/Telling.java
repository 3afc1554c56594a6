package be.ligneclaire.simulation.golden;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.simulation.golden.Examples.Example;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One example as part of a story: a customer of its own, what he orders under prices of the example, what
/// happens, and what his invoices then say.
final class Telling {

    final Example example;
    final List<Dated> steps = new ArrayList<>();
    final List<Map<String, Object>> offers = new ArrayList<>();
    final List<PublishedCharge> charges = new ArrayList<>();
    final List<Map<String, Object>> options = new ArrayList<>();
    private Function<Bills, Map<String, String>> seen = _ -> Map.of();
    private LocalDate soldFrom = LocalDate.of(2024, 1, 1);

    Telling(Example example) {
        this.example = example;
    }

    /// A service that works from a day on at a price; ordered three days before. Several are of one customer.
    Telling service(String item, String service, String monthly, LocalDate day) {
        var ordered = day.minusDays(3);
        if (steps.isEmpty()) {
            at(
                    ordered.atTime(8, 0),
                    "register, customer: %1$s, kind: business, language: fr, email: %1$s@example.be"
                            .formatted(example.name()));
        }
        offer(item, service, monthly);
        at(
                ordered.atTime(9, 0),
                "order, order: o%s, customer: %s, edition: %s, channel: shop, items: [{item: %s, offer: %s, options: [%s]}]"
                        .formatted(item, example.name(), example.edition().code(), item, item, rents()));
        return at(day.atTime(8, 0), (service.equals("internet") ? "install" : "activate") + ", item: " + item);
    }

    private String rents() {
        return options.stream().map(option -> String.valueOf(option.get("id"))).collect(Collectors.joining(", "));
    }

    /// Equipment is rented with the services that follow.
    Telling rent(String id, String monthly) {
        options.add(Map.of("id", id, "for", "internet", "monthly", monthly, "kind", "rent"));
        return this;
    }

    /// The prices of the example are on the list from a day.
    Telling soldFrom(LocalDate day) {
        soldFrom = day;
        return this;
    }

    /// Something that is sold at a price of the example.
    Telling offer(String id, String service, String monthly) {
        offers.add(Map.of(
                "id",
                id,
                "service",
                service,
                "monthly",
                monthly,
                "needs_installation",
                service.equals("internet"),
                "from",
                Date.from(soldFrom.atStartOfDay(ZoneOffset.UTC).toInstant())));
        return this;
    }

    Telling at(LocalDateTime at, String does) {
        steps.add(new Dated(at, "- {at: %s, do: %s}".formatted(at, does)));
        return this;
    }

    /// A charge whose flow comes later.
    Telling arises(LocalDateTime at, String item, LineKind kind, Reckoning reckoning) {
        charges.add(new PublishedCharge(at, example.name(), Optional.of(item), kind, reckoning));
        return this;
    }

    Telling says(Function<Bills, Map<String, String>> what) {
        seen = what;
        return this;
    }

    Map<String, String> seen(Bills bills) {
        return seen.apply(bills);
    }

    /// A step as a story writes it.
    record Dated(LocalDateTime at, String text) {}
}
