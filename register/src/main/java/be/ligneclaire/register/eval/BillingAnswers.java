package be.ligneclaire.register.eval;

import static be.ligneclaire.core.terms.RuleId.BILLING_INVOICE_COMPOSITION;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.recurring.FirstMonthProration;
import be.ligneclaire.core.rules.recurring.InvoiceComposition;
import be.ligneclaire.core.rules.recurring.PartOfMonth;
import be.ligneclaire.core.rules.suspension.DuringSuspension;
import be.ligneclaire.core.rules.suspension.LimitationEffect;
import be.ligneclaire.core.rules.suspension.ReactivationFee;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.MonthCounting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/// What stands on an invoice.
final class BillingAnswers {

    private BillingAnswers() {}

    static Answer firstMonthProration(Case asked) {
        var start = asked.given().date("billing_start");
        var charge = FirstMonthProration.charge(asked.edition(), asked.given().money("monthly_price"), start);
        var part = PartOfMonth.from(start);
        return Answer.of(charge)
                .with("days", part.days())
                .with("days_in_month", part.daysInMonth())
                .with("amount", charge.amount());
    }

    static Answer invoiceComposition(Case asked) {
        var given = asked.given();
        if (given.mentions("services")) {
            var lines = given.objects("services").stream()
                    .map(service -> line(asked.edition(), service, given))
                    .toList();
            var usage = given.mentions("usage_unrounded") ? Euro.rounded(given.decimal("usage_unrounded")) : Euro.ZERO;
            return composed(asked.edition(), lines, usage)
                    .with("pro_rata", lines.stream().map(Line::proRata).toList())
                    .with(
                            "full_following_month",
                            lines.stream().map(BillingAnswers::month).toList())
                    .with("usage", usage);
        }
        var line = line(asked.edition(), given, given);
        var usage = Euro.rounded(given.decimal("usage_unrounded"));
        return composed(asked.edition(), List.of(line), usage)
                .with("invoice_date", line.run())
                .with("pro_rata", line.proRata())
                .with("full_following_month", month(line))
                .with("usage", usage);
    }

    /// The part of the closed month and the month in advance of one service.
    private record Line(LocalDate run, Money proRata, Reckoning full) {}

    private static Line line(Edition edition, Given service, Given invoice) {
        var price = service.money("monthly_price");
        var start = service.date("billing_start");
        var first = MonthCounting.firstOfNextMonth(start);
        var run = invoice.has("invoice_run") ? invoice.date("invoice_run") : first;
        if (!start.isBefore(run)) {
            throw Refusal.invalid("invoice_run", "before-start");
        }
        var onFirst = YearMonth.from(run).equals(YearMonth.from(first));
        var proRata =
                onFirst ? FirstMonthProration.charge(edition, price, start).amount() : Euro.ZERO;
        return new Line(run, proRata, InvoiceComposition.fullMonth(edition, price, YearMonth.from(run)));
    }

    private static Map<String, Object> month(Line line) {
        var month = new LinkedHashMap<String, Object>();
        month.put("month", YearMonth.from(line.run()));
        month.put("amount", line.full().amount());
        return month;
    }

    private static Answer composed(Edition edition, List<Line> lines, Money usage) {
        var working = Working.of(BILLING_INVOICE_COMPOSITION, edition);
        var terms = new ArrayList<String>();
        var total = usage;
        for (var line : lines) {
            working.euro("pro_rata", line.proRata())
                    .euro("monthly_price", line.full().amount());
            terms.add(Euro.text(line.proRata()));
            terms.add(Euro.text(line.full().amount()));
            total = total.plus(line.proRata()).plus(line.full().amount());
        }
        terms.add(Euro.text(usage));
        return Answer.of(working.euro("usage", usage).explain(String.join(" + ", terms) + " = " + Euro.text(total)))
                .with("total", total);
    }

    static Answer duringSuspension(Case asked) {
        var given = asked.given();
        given.notBefore("suspended", "reactivated");
        var suspended = given.date("suspended");
        var reactivated = given.date("reactivated");
        var credit = DuringSuspension.credit(asked.edition(), given.money("monthly_price"), suspended, reactivated);
        return Answer.of(credit)
                .with(
                        "free_days",
                        DuringSuspension.freeDays(suspended, reactivated).lengthInDays())
                .with("credit", credit.amount())
                .with("rent_due", given.money("rent"));
    }

    static Answer reactivationFee(Case asked) {
        var accepted = ReactivationFee.accepted(asked.edition(), asked.given().money("fee_entered"));
        return Answer.of(accepted).with("accepted", accepted.value());
    }

    static Answer limitationEffect(Case asked) {
        var use = switch (asked.given()
                .choice(
                        "call_to",
                        "friend, inside bundle",
                        "friend, outside bundle",
                        "third-party paid service",
                        "emergency number")) {
            case "friend, inside bundle" -> LimitationEffect.Use.INSIDE_BUNDLE;
            case "friend, outside bundle" -> LimitationEffect.Use.OUTSIDE_BUNDLE;
            case "third-party paid service" -> LimitationEffect.Use.THIRD_PARTY;
            default -> LimitationEffect.Use.EMERGENCY;
        };
        var possible = LimitationEffect.find(asked.edition(), asked.given().flag("limited"), use);
        return Answer.of(possible).with("possible", possible.value());
    }
}
