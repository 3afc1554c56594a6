package be.ligneclaire.simulation.golden;

import static be.ligneclaire.simulation.golden.Bills.by;
import static be.ligneclaire.simulation.golden.Bills.figure;
import static be.ligneclaire.simulation.golden.Bills.kind;
import static be.ligneclaire.simulation.golden.Bills.text;

import be.ligneclaire.core.time.MonthCounting;
import be.ligneclaire.simulation.golden.Examples.Example;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How an example is told, by its rule.
final class ToldExamples {

    private static final String PRO_RATA = "billing.first-month-proration";
    private static final String FULL = "billing.invoice-composition";

    private ToldExamples() {}

    /// Empty where it cannot be told.
    static Optional<Telling> of(Example example) {
        var telling = new Telling(example);
        return switch (example.rule()) {
            case PRO_RATA -> Optional.of(firstMonth(telling));
            case FULL -> Optional.of(example.given().has("services") ? twoServices(telling) : composition(telling));
            case "contract.plan-change-timing" ->
                Optional.of(
                        example.given().has("activation")
                                ? ToldChanges.newPlanInstalled(telling)
                                : ToldChanges.newPlan(telling));
            case "contract.end-charges-mobile", "contract.end-charges-fixed" -> Optional.of(ToldChanges.end(telling));
            case "contract.end-date-mobile" ->
                example.given().hasNonNull("ported_out") ? Optional.empty() : Optional.of(ToldChanges.endDate(telling));
            case "contract.cancel-by-customer" ->
                example.text("channel").equals("e-mail")
                        ? Optional.of(ToldChanges.cancelled(telling))
                        : Optional.empty();
            case "contract.moving" -> ToldCharges.moving(telling);
            case "contract.fraud-indemnity" -> Optional.of(ToldCharges.fraud(telling));
            case "billing.during-suspension" -> Optional.of(ToldCharges.suspension(telling));
            case "equipment.non-return" -> Optional.of(ToldCharges.notReturned(telling));
            default -> Optional.empty();
        };
    }

    private static Telling firstMonth(Telling telling) {
        var example = telling.example;
        var start = example.day("billing_start");
        var run = MonthCounting.firstOfNextMonth(start);
        return telling.service(example.name(), "mobile", example.text("monthly_price"), start)
                .says(bills -> {
                    var line = bills.lines(run).getFirst();
                    return Map.of(
                            "amount", text(line, "amount"),
                            "days", figure(line, "days"),
                            "days_in_month", figure(line, "days_in_month"));
                });
    }

    private static Telling composition(Telling telling) {
        var example = telling.example;
        var start = example.day("billing_start");
        var run =
                example.given().has("invoice_run") ? example.day("invoice_run") : MonthCounting.firstOfNextMonth(start);
        telling.service(example.name(), "mobile", example.text("monthly_price"), start);
        called(telling, run);
        return telling.says(bills -> {
            var month = bills.lines(run).stream().filter(by(FULL)).findFirst().orElseThrow();
            return Map.of(
                    "invoice_date",
                            bills.on(run)
                                    .map(document -> text(document, "issued"))
                                    .collect(Collectors.joining()),
                    "pro_rata", bills.sum(run, by(PRO_RATA)),
                    "full_following_month.month", figure(month, "month"),
                    "full_following_month.amount", text(month, "amount"),
                    "usage", bills.sum(run, kind("usage")),
                    "total",
                            bills.on(run)
                                    .map(document -> text(document, "total"))
                                    .collect(Collectors.joining()));
        });
    }

    /// One call to zone 2 on the last day of the closed month; a second of it costs 0.005.
    private static void called(Telling telling, LocalDate run) {
        var seconds = new BigDecimal(telling.example.text("usage_unrounded"))
                .multiply(BigDecimal.valueOf(200))
                .intValueExact();
        if (seconds > 0) {
            telling.at(
                    run.minusDays(1).atTime(22, 0),
                    "usage, records: [{line: %s, kind: voice, start: \"%sT12:00:00Z\", seconds: %d, other: \"+12025550123\"}]"
                            .formatted(telling.example.name(), run.minusDays(1), seconds));
        }
    }

    private static Telling twoServices(Telling telling) {
        var example = telling.example;
        example.given()
                .path("services")
                .valueStream()
                .forEach(service -> telling.service(
                        example.name() + text(service, "service"),
                        text(service, "service"),
                        text(service, "monthly_price"),
                        LocalDate.parse(text(service, "billing_start"))));
        var run = MonthCounting.firstOfNextMonth(
                LocalDate.parse(text(example.given().path("services").path(0), "billing_start")));
        return telling.says(bills -> Map.of(
                "pro_rata",
                        bills.lines(run).stream()
                                .filter(by(PRO_RATA))
                                .map(line -> text(line, "amount"))
                                .collect(Collectors.joining(" ")),
                "total", bills.on(run).map(document -> text(document, "total")).collect(Collectors.joining())));
    }
}
