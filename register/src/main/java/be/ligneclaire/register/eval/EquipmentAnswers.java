package be.ligneclaire.register.eval;

import be.ligneclaire.core.rules.equipment.EquipmentReturn;
import be.ligneclaire.core.rules.equipment.LossReport;
import be.ligneclaire.core.rules.equipment.NonReturn;
import be.ligneclaire.core.rules.equipment.OwnModem;
import be.ligneclaire.core.rules.number.CardReplacement;
import be.ligneclaire.core.rules.number.PortAfterEnd;
import be.ligneclaire.core.rules.number.PortDelayDefinition;
import be.ligneclaire.core.time.HourPeriods;
import java.util.Optional;

/// Equipment, cards and numbers.
final class EquipmentAnswers {

    private EquipmentAnswers() {}

    static Answer lossReport(Case asked) {
        var known = asked.given().instant("known_at");
        var reported = asked.given().instant("reported_at");
        Given.inOrder(known, reported, "reported_at");
        var inTime = LossReport.inTime(asked.edition(), known, reported);
        return Answer.of(inTime)
                .with("elapsed_hours", HourPeriods.elapsedHours(known, reported))
                .with("in_time", inTime.value());
    }

    static Answer equipmentReturn(Case asked) {
        var lastDay = EquipmentReturn.lastDay(asked.edition(), asked.given().date("end"));
        return Answer.of(lastDay).with("last_day", lastDay.value());
    }

    static Answer nonReturn(Case asked) {
        var settlement = NonReturn.settle(
                asked.edition(), asked.given().money("indemnity"), asked.given().money("deposit"));
        return Answer.of(settlement)
                .with("deposit_kept", settlement.value().depositKept())
                .with("deposit_refunded", settlement.value().depositRefunded())
                .with("invoiced", settlement.value().invoiced());
    }

    static Answer ownModem(Case asked) {
        var foreseen = OwnModem.foreseen(asked.edition());
        var offered =
                OwnModem.offered(asked.edition(), foreseen && asked.given().flag("compliant"));
        return Answer.of(offered)
                .with("offered", offered.value())
                .with("operator_box_kept_at_address", offered.value() ? Optional.of(true) : Optional.empty());
    }

    static Answer cardReplacement(Case asked) {
        var reason = switch (asked.given()
                .choice("reason", "loss", "theft", "damage", "swap SIM to eSIM", "swap eSIM to SIM", "defect")) {
            case "loss" -> CardReplacement.Reason.LOSS;
            case "theft" -> CardReplacement.Reason.THEFT;
            case "damage" -> CardReplacement.Reason.DAMAGE;
            case "defect" -> CardReplacement.Reason.DEFECT;
            default -> CardReplacement.Reason.SWAP;
        };
        var charge =
                CardReplacement.charge(asked.edition(), reason, asked.given().money("price_list"));
        return Answer.of(charge).with("charged", charge.amount());
    }

    static Answer portDelayDefinition(Case asked) {
        var given = asked.given();
        if (given.has("number")) {
            given.choice("number", "geographic", "non-geographic");
        }
        var reference = PortDelayDefinition.referenceDate(
                asked.edition(), given.date("installation"), given.date("activation"));
        return Answer.of(reference)
                .with("reference_date", reference.value())
                .with("last_date_in_time", PortDelayDefinition.lastDateInTime(asked.edition(), reference.value()));
    }

    static Answer portAfterEnd(Case asked) {
        var lastDay = PortAfterEnd.lastDay(asked.edition(), asked.given().date("contract_end"));
        return Answer.of(lastDay).with("last_day_to_request", lastDay.value());
    }
}
