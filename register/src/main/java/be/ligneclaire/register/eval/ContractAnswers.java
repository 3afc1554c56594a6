package be.ligneclaire.register.eval;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_PLAN_CHANGE_TIMING;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.change.AssignmentByOperator;
import be.ligneclaire.core.rules.change.ChangeOfTerms;
import be.ligneclaire.core.rules.change.FreeExitAfterChange;
import be.ligneclaire.core.rules.ending.PlanChangeTiming;
import be.ligneclaire.core.rules.liability.FraudIndemnity;
import be.ligneclaire.core.rules.liability.LiabilityCap;
import be.ligneclaire.core.rules.moving.Moving;
import be.ligneclaire.core.rules.price.Indexation;
import be.ligneclaire.core.rules.start.ContractStart;
import be.ligneclaire.core.rules.start.ContractTerm;
import be.ligneclaire.core.rules.start.FixedNeedsInternet;
import be.ligneclaire.core.terms.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;

/// How a contract starts, changes, moves and is passed on.
final class ContractAnswers {

    private ContractAnswers() {}

    static Answer start(Case asked) {
        var given = asked.given();
        given.notBefore("ordered", "accepted");
        var atAcceptance = ContractStart.atAcceptance(asked.edition());
        var activated = given.dateIfAny("activated");
        var accepted = atAcceptance || given.has("accepted") ? given.date("accepted") : LocalDate.EPOCH;
        var start = ContractStart.find(asked.edition(), accepted, activated);
        return Answer.of(start).with("contract_start", start.value());
    }

    static Answer term(Case asked) {
        var from = ContractTerm.indefiniteFrom(asked.edition(), asked.given().date("effective"));
        return Answer.of(from)
                .with("last_day_initial_term", from.value().minusDays(1))
                .with("indefinite_from", from.value());
    }

    static Answer moving(Case asked) {
        var given = asked.given();
        var fee = Moving.fee(asked.edition(), given.flag("technician_visits_new_address"), given.money("overdue"));
        return Answer.of(fee).with("allowed", fee.value().isPresent()).with("fee", fee.value());
    }

    static Answer changeOfTerms(Case asked) {
        var effect = ChangeOfTerms.earliestEffect(asked.edition(), asked.given().date("notified"));
        return Answer.of(effect).with("earliest_effect", effect.value());
    }

    static Answer freeExit(Case asked) {
        var lastDay = FreeExitAfterChange.lastDay(asked.edition(), asked.given().date("notified"));
        return Answer.of(lastDay).with("last_day", lastDay.value());
    }

    static Answer assignmentByOperator(Case asked) {
        var allowed =
                AssignmentByOperator.allowed(asked.edition(), asked.given().flag("consent"));
        return Answer.of(allowed).with("allowed", allowed.value());
    }

    static Answer liabilityCap(Case asked) {
        var given = asked.given();
        var damage = given.date("damage");
        var payments = given.objects("payments").stream()
                .map(payment -> new LiabilityCap.Payment(payment.date("date"), payment.money("amount")))
                .toList();
        var claimed = given.money("claimed");
        var cap = LiabilityCap.cap(asked.edition(), damage, payments);
        return Answer.of(cap)
                .with("cap", cap.amount())
                .with("award_max", claimed.isLessThan(cap.amount()) ? claimed : cap.amount());
    }

    static Answer fraudIndemnity(Case asked) {
        var sum = FraudIndemnity.of(asked.edition(), asked.given().count("breaches"));
        return Answer.of(sum).with("lump_sum", sum.amount());
    }

    static Answer indexation(Case asked) {
        var given = asked.given();
        var price = Indexation.newPrice(
                asked.edition(), given.money("price"), given.positive("index_old"), given.positive("index_new"));
        return Answer.of(price).with("new_price", price.amount());
    }

    static Answer fixedNeedsInternet(Case asked) {
        var order = asked.given().choice("order", "fixed only", "fixed and internet", "internet only");
        var accepted =
                FixedNeedsInternet.find(asked.edition(), !order.equals("internet only"), !order.equals("fixed only"));
        return Answer.of(accepted).with("accepted", accepted.value());
    }

    static Answer planChangeTiming(Case asked) {
        var given = asked.given();
        var family = EndingAnswers.family(given, "mobile", "internet", "fixed");
        if (!PlanChangeTiming.waitsForActivation(asked.edition(), family)) {
            var from = PlanChangeTiming.onRequest(asked.edition(), family, given.date("requested"));
            return Answer.of(from).with("new_plan_from", from.value()).with("pro_rata_lines", 0);
        }
        var activation = given.date("activation");
        var installation = given.dateIfAny("installation");
        var from = installation.filter(day -> day.isAfter(activation)).orElse(activation);
        var credit = PlanChangeTiming.creditOld(asked.edition(), family, given.money("old_price"), from);
        var charge = PlanChangeTiming.chargeNew(asked.edition(), family, given.money("new_price"), from);
        var credited = given.flag("month_prepaid") ? credit.amount() : Euro.ZERO;
        var net = credited.plus(charge.amount());
        var figures = new ArrayList<>(credit.why().figures());
        figures.addAll(charge.why().figures().subList(1, 2));
        var formula = (given.flag("month_prepaid") ? credit.why().formula() : "0.00") + "; "
                + charge.why().formula() + "; " + Euro.text(credited) + " + " + Euro.text(charge.amount()) + " = "
                + Euro.text(net);
        return Answer.of(new Explanation(CONTRACT_PLAN_CHANGE_TIMING, asked.edition(), figures, formula))
                .with("new_plan_from", from)
                .with("pro_rata_lines", 2)
                .with("credit_old", credited)
                .with("charge_new", charge.amount())
                .with("net", net);
    }
}
