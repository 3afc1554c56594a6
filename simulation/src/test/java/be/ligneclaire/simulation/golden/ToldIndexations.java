package be.ligneclaire.simulation.golden;

import static be.ligneclaire.simulation.golden.Bills.by;

import be.ligneclaire.simulation.golden.Examples.Example;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The examples of the indexation, one a calendar year: each under a price that is on the list since the
/// indexation of the year before.
final class ToldIndexations {

    private static final int FIRST_YEAR = 2025;

    private ToldIndexations() {}

    static List<Telling> of(List<Example> examples) {
        return IntStream.range(0, examples.size())
                .mapToObj(place -> indexed(new Telling(examples.get(place)), FIRST_YEAR + place))
                .toList();
    }

    private static Telling indexed(Telling telling, int year) {
        var example = telling.example;
        var from = LocalDate.of(year, 4, 1);
        return telling.soldFrom(from.minusMonths(10))
                .service(example.name(), "mobile", example.text("price"), from.minusMonths(9))
                .at(
                        from.minusMonths(1).atTime(10, 0),
                        "index-prices, index_old: \"%s\", index_new: \"%s\", from: %s"
                                .formatted(example.text("index_old"), example.text("index_new"), from))
                .says(bills -> Map.of("new_price", bills.sum(from, by("billing.invoice-composition"))));
    }
}
