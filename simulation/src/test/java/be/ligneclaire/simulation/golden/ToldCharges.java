package be.ligneclaire.simulation.golden;

import static be.ligneclaire.simulation.golden.Bills.by;
import static be.ligneclaire.simulation.golden.Bills.figure;
import static be.ligneclaire.simulation.golden.Bills.kind;
import static be.ligneclaire.simulation.golden.Bills.text;

import be.ligneclaire.core.charge.LineKind;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.equipment.NonReturn;
import be.ligneclaire.core.rules.liability.FraudIndemnity;
import be.ligneclaire.core.rules.moving.Moving;
import be.ligneclaire.core.rules.suspension.DuringSuspension;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.time.MonthCounting;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/// Examples whose amount arises in a flow that comes later: the test publishes what the rule gives.
final class ToldCharges {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate RUN = LocalDate.of(2026, 2, 1);

    private ToldCharges() {}

    static Optional<Telling> moving(Telling telling) {
        var example = telling.example;
        var visits = example.given().path("technician_visits_new_address").asBoolean();
        var fee = Moving.fee(example.edition(), visits, Euro.of(example.text("overdue")));
        return fee.value()
                .filter(Money::isPositive)
                .map(amount -> published(telling, LineKind.ONE_OFF, new Reckoning(amount, fee.why()))
                        .says(bills -> Map.of("fee", bills.sum(RUN, kind("one-off")))));
    }

    static Telling fraud(Telling telling) {
        var breaches = telling.example.given().path("breaches").asLong();
        return published(telling, LineKind.INDEMNITY, FraudIndemnity.of(telling.example.edition(), breaches))
                .says(bills -> Map.of("lump_sum", bills.sum(RUN, kind("indemnity"))));
    }

    static Telling notReturned(Telling telling) {
        var example = telling.example;
        var settled = NonReturn.settle(
                example.edition(), Euro.of(example.text("indemnity")), Euro.of(example.text("deposit")));
        return published(
                        telling,
                        LineKind.INDEMNITY,
                        new Reckoning(settled.value().invoiced(), settled.why()))
                .arises(
                        START.atTime(12, 0),
                        example.name(),
                        LineKind.DEPOSIT,
                        new Reckoning(settled.value().depositRefunded().negated(), settled.why()))
                .says(bills -> Map.of(
                        "invoiced", bills.sum(RUN, kind("indemnity")),
                        "deposit_refunded",
                                Euro.text(
                                        Euro.of(bills.sum(RUN, kind("deposit"))).abs())));
    }

    private static Telling published(Telling telling, LineKind kind, Reckoning reckoning) {
        var item = telling.example.name();
        return telling.service(item, "mobile", "10.00", START).arises(START.atTime(11, 0), item, kind, reckoning);
    }

    /// The rent was paid in advance for the month of the suspension and stays due for it.
    static Telling suspension(Telling telling) {
        var example = telling.example;
        var suspended = example.day("suspended");
        var reactivated = example.day("reactivated");
        var monthly = Euro.of(example.text("monthly_price"));
        var credit = DuringSuspension.credit(example.edition(), monthly, suspended, reactivated);
        var rent = example.name() + "rent";
        telling.rent(rent, example.text("rent"))
                .service(
                        example.name(),
                        "internet",
                        example.text("monthly_price"),
                        suspended.minusMonths(2).withDayOfMonth(1))
                .arises(
                        reactivated.atTime(9, 0),
                        example.name(),
                        LineKind.RECURRING,
                        new Reckoning(credit.amount().negated(), credit.why()));
        var run = MonthCounting.firstOfNextMonth(reactivated);
        return telling.says(bills -> {
            var line = bills.lines(run).stream()
                    .filter(by("billing.during-suspension"))
                    .findFirst()
                    .orElseThrow();
            var rented = bills.sum(
                    suspended.withDayOfMonth(1), one -> text(one, "text").startsWith("Ex218rent"));
            return Map.of(
                    "free_days", figure(line, "free_days"),
                    "credit", Euro.text(Euro.of(text(line, "amount")).abs()),
                    "rent_due", rented);
        });
    }
}
