package be.ligneclaire.register.eval;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_BREACH_TERMINATION;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_DEATH;

import be.ligneclaire.core.rules.access.FreeMessages;
import be.ligneclaire.core.rules.access.PasswordReset;
import be.ligneclaire.core.rules.access.RightsMatrix;
import be.ligneclaire.core.rules.access.UsageAlertSettings;
import be.ligneclaire.core.rules.ending.AssignmentByCustomer;
import be.ligneclaire.core.rules.ending.BreachTermination;
import be.ligneclaire.core.rules.ending.CreditPayout;
import be.ligneclaire.core.rules.ending.Death;
import be.ligneclaire.core.rules.ending.WithdrawalDigitalContent;
import be.ligneclaire.core.rules.equipment.Deposit;
import be.ligneclaire.core.rules.equipment.RentDuringSuspension;
import be.ligneclaire.core.rules.equipment.RepairCost;
import be.ligneclaire.core.time.Brussels;
import java.util.Locale;

/// Ends, takeovers and settlements besides the ordinary cancellation.
final class LifeAnswers {

    private LifeAnswers() {}

    static Answer assignmentByCustomer(Case asked) {
        var effective = AssignmentByCustomer.effective(
                asked.edition(), asked.given().date("approved"), asked.given().dateIfAny("effective_in_approval"));
        return Answer.of(effective).with("effective", effective.value());
    }

    static Answer death(Case asked) {
        var end = Death.end(
                asked.edition(), asked.given().date("reported"), asked.given().dateIfAny("wished_end"));
        return Answer.of(end)
                .with("end", end.value())
                .with("fee", asked.edition().euro(CONTRACT_DEATH, "fee"));
    }

    static Answer withdrawalDigitalContent(Case asked) {
        var allowed = WithdrawalDigitalContent.allowed(
                asked.edition(),
                asked.given().flag("digital_content"),
                asked.given().flag("activated"));
        return Answer.of(allowed).with("allowed", allowed.value());
    }

    static Answer breachTermination(Case asked) {
        var ground = switch (asked.given().choice("ground", "established", "presumed fraud", "abnormal use")) {
            case "established" -> BreachTermination.Ground.ESTABLISHED;
            case "presumed fraud" -> BreachTermination.Ground.PRESUMED_FRAUD;
            default -> BreachTermination.Ground.ABNORMAL_USE;
        };
        var suffices = BreachTermination.suffices(asked.edition(), ground);
        return Answer.of(suffices)
                .with("suffices", suffices.value())
                .with("notice_days", asked.edition().number(CONTRACT_BREACH_TERMINATION, "notice_days"))
                .with("decided_by", "person");
    }

    static Answer creditPayout(Case asked) {
        var automatic = CreditPayout.automatic(asked.edition());
        return Answer.of(automatic).with("automatic_payout", automatic.value());
    }

    static Answer passwordReset(Case asked) {
        var until = PasswordReset.validUntil(asked.edition(), asked.given().instant("sent"));
        var answer = Answer.of(until).with("valid_until", Brussels.text(until.value()));
        asked.given().instantIfAny("opened").ifPresent(opened -> answer.with("valid", !opened.isAfter(until.value())));
        return answer;
    }

    static Answer repairCost(Case asked) {
        var pays = RepairCost.customerPays(
                asked.edition(),
                asked.given().choice("cause", "negligence", "fault", "intent", "fraud", "defect", "unknown"));
        return Answer.of(pays).with("paid_by", pays.value() ? "customer" : "operator");
    }

    static Answer deposit(Case asked) {
        var refund = Deposit.refund(
                asked.edition(), asked.given().money("deposit"), asked.given().flag("equipment_back"));
        return Answer.of(refund).with("refund", refund.amount());
    }

    static Answer rentDuringSuspension(Case asked) {
        var rent = RentDuringSuspension.due(asked.edition(), asked.given().money("rent"));
        return Answer.of(rent).with("rent_due", rent.amount());
    }

    static Answer freeMessages(Case asked) {
        var free = FreeMessages.free(asked.edition(), asked.given().text("message"));
        return Answer.of(free).with("free", free.value());
    }

    static Answer usageAlertSettings(Case asked) {
        var role =
                asked.given().choice("role", "holder", "administrator", "user").toUpperCase(Locale.ROOT);
        var allowed = UsageAlertSettings.allowed(asked.edition(), RightsMatrix.Role.valueOf(role));
        return Answer.of(allowed).with("allowed", allowed.value());
    }
}
