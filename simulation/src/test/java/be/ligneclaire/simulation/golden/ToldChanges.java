package be.ligneclaire.simulation.golden;

import static be.ligneclaire.simulation.golden.Bills.by;
import static be.ligneclaire.simulation.golden.Bills.figure;
import static be.ligneclaire.simulation.golden.Bills.text;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.time.MonthCounting;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Examples in which a plan changes or a service ends.
final class ToldChanges {

    private static final String PLAN_CHANGE = "contract.plan-change-timing";
    private static final String FULL = "billing.invoice-composition";
    private static final String OLD_PRICE = "10.00";
    private static final String NEW_PRICE = "12.00";

    private ToldChanges() {}

    static Telling newPlan(Telling telling) {
        var example = telling.example;
        var requested = example.day("requested");
        telling.service(
                        example.name(),
                        example.text("service"),
                        OLD_PRICE,
                        requested.minusMonths(2).withDayOfMonth(1))
                .offer(example.name() + "new", example.text("service"), NEW_PRICE)
                .at(requested.atTime(10, 0), "change-plan, item: %1$s, offer: %1$snew".formatted(example.name()));
        return telling.says(bills -> {
            var first = bills.lines().stream()
                    .filter(line -> text(line, "amount").equals(NEW_PRICE))
                    .findFirst()
                    .orElseThrow();
            var parts = bills.lines().stream()
                    .filter(line -> Bills.isNegative(line) || !Bills.isWholeMonth(line))
                    .count();
            return Map.of("new_plan_from", Bills.from(first).toString(), "pro_rata_lines", Long.toString(parts));
        });
    }

    static Telling newPlanInstalled(Telling telling) {
        var example = telling.example;
        var day = example.day("activation");
        telling.service(
                        example.name(),
                        example.text("service"),
                        example.text("old_price"),
                        day.minusMonths(2).withDayOfMonth(1))
                .offer(example.name() + "new", example.text("service"), example.text("new_price"))
                .at(day.minusDays(1).atTime(10, 0), "change-plan, item: %1$s, offer: %1$snew".formatted(example.name()))
                .at(day.atTime(10, 0), "install, item: " + example.name());
        var run = MonthCounting.firstOfNextMonth(day);
        return telling.says(bills -> Map.of(
                "credit_old", bills.sum(run, by(PLAN_CHANGE).and(Bills::isNegative)),
                "charge_new", bills.sum(run, by(PLAN_CHANGE).and(line -> !Bills.isNegative(line))),
                "net", bills.sum(run, by(PLAN_CHANGE))));
    }

    static Telling end(Telling telling) {
        var example = telling.example;
        var end = example.day("effective_end");
        var service = example.text("service").equals("fixed") ? "fixed-telephony" : example.text("service");
        var start = end.minusMonths(2).withDayOfMonth(1);
        if (service.equals("fixed-telephony")) {
            telling.service(example.name() + "base", "internet", "1.00", start);
        }
        telling.service(example.name(), service, example.text("monthly_price"), start)
                .at(end.atTime(10, 0), "cancel, item: %s, channel: web-form".formatted(example.name()));
        var run = MonthCounting.firstOfNextMonth(end);
        return telling.says(bills -> {
            var credit = Euro.of(bills.sum(run, Bills::isNegative)).negated();
            var paid = Euro.of(
                    bills.sum(end.withDayOfMonth(1), ofItem(example.name()).and(by(FULL))));
            return Map.of("credit", Euro.text(credit), "kept_by_operator", Euro.text(paid.minus(credit)));
        });
    }

    private static Predicate<JsonNode> ofItem(String item) {
        return line -> text(line, "item").equals(item);
    }

    static Telling endDate(Telling telling) {
        var example = telling.example;
        var sent = OffsetDateTime.parse(example.text("cancellation_sent")).toLocalDateTime();
        telling.service(
                        example.name(),
                        "mobile",
                        OLD_PRICE,
                        sent.toLocalDate().minusMonths(2).withDayOfMonth(1))
                .at(sent, "cancel, item: %s, channel: web-form".formatted(example.name()));
        return telling.says(bills -> Map.of(
                "effective_end", bills.endOf(example.name()),
                "running_month_due", figure(bills.lines().getLast(), "month")));
    }

    static Telling cancelled(Telling telling) {
        var example = telling.example;
        var day = example.day("received");
        telling.service(example.name(), "mobile", OLD_PRICE, day.minusMonths(2).withDayOfMonth(1))
                .at(day.atTime(10, 0), "cancel, item: %s, channel: e-mail".formatted(example.name()));
        return telling.says(bills -> Map.of("end", bills.endOf(example.name())));
    }
}
