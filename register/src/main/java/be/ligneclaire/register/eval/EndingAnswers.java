package be.ligneclaire.register.eval;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_AUTO_CANCEL_NOT_ACTIVATED;

import be.ligneclaire.core.rules.ending.AutoCancelNotActivated;
import be.ligneclaire.core.rules.ending.AutoCancelNotInstalled;
import be.ligneclaire.core.rules.ending.CancelByCustomer;
import be.ligneclaire.core.rules.ending.EndCharges;
import be.ligneclaire.core.rules.ending.EndChargesFixed;
import be.ligneclaire.core.rules.ending.EndChargesMobile;
import be.ligneclaire.core.rules.ending.EndDateMobile;
import be.ligneclaire.core.rules.ending.OperatorNotice;
import be.ligneclaire.core.rules.ending.WithdrawalEquipment;
import be.ligneclaire.core.rules.ending.WithdrawalRefund;
import be.ligneclaire.core.rules.ending.WithdrawalRight;
import be.ligneclaire.core.rules.ending.WithdrawalUseCharge;
import be.ligneclaire.core.rules.number.PortAfterEnd;
import be.ligneclaire.core.terms.ServiceFamily;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// How a contract ends and what is then credited.
final class EndingAnswers {

    private EndingAnswers() {}

    static ServiceFamily family(Given given, String... words) {
        return ServiceFamily.of(given.choice("service", words)).orElseThrow();
    }

    static Answer endChargesMobile(Case asked) {
        var given = asked.given();
        if (given.has("service")) {
            family(given, "mobile");
        }
        return endCharges(EndChargesMobile.of(
                asked.edition(),
                given.money("monthly_price"),
                given.flag("month_prepaid"),
                given.date("effective_end")));
    }

    static Answer endChargesFixed(Case asked) {
        var given = asked.given();
        return endCharges(EndChargesFixed.of(
                asked.edition(),
                given.has("service") ? family(given, "internet", "fixed", "tv") : ServiceFamily.INTERNET,
                given.money("monthly_price"),
                given.flag("month_prepaid"),
                given.date("effective_end")));
    }

    private static Answer endCharges(EndCharges charges) {
        return Answer.of(charges.credit())
                .with("credit", charges.credit().amount())
                .with("kept_by_operator", charges.kept())
                .with("payout_automatic", charges.payoutAutomatic());
    }

    static Answer endDateMobile(Case asked) {
        var given = asked.given();
        var sent = given.dateIfAny("cancellation_sent");
        var ported = given.dateIfAny("ported_out");
        if (sent.isEmpty() && ported.isEmpty()) {
            throw Refusal.invalid("cancellation_sent", "neither", "ported_out");
        }
        var end = EndDateMobile.find(asked.edition(), sent, ported, given.dateIfAny("wished_end"));
        var answer = Answer.of(end).with("effective_end", end.value());
        if (sent.isPresent() && ported.isPresent()) {
            answer.with("effective_end_for_charging", end.value());
        }
        var running = EndChargesMobile.keepsRunningMonth(asked.edition());
        return answer.with(
                        "number_port_ok",
                        ported.map(day -> !day.isAfter(PortAfterEnd.lastDay(asked.edition(), end.value())
                                .value())))
                .with("running_month_due", running ? Optional.of(YearMonth.from(end.value())) : Optional.empty());
    }

    static Answer cancelByCustomer(Case asked) {
        var given = asked.given();
        var received = given.date("received");
        var posted = given.dateIfAny("posted");
        posted.ifPresent(day -> Given.inOrder(day, received, "posted"));
        var requested = CancelByCustomer.requestDay(given.text("channel"), posted, received);
        var end = CancelByCustomer.find(asked.edition(), requested, given.dateIfAny("wished_end"));
        return Answer.of(end).with("accepted", true).with("end", end.value());
    }

    static Answer autoCancelNotInstalled(Case asked) {
        var ordered = asked.given().date("ordered");
        var installed = asked.given().dateIfAny("installed");
        installed.ifPresent(day -> Given.inOrder(ordered, day, "installed"));
        var lastDay = AutoCancelNotInstalled.find(asked.edition(), ordered);
        return Answer.of(lastDay)
                .with("last_day_to_install", lastDay.value())
                .with("cancelled_on", cancelledOn(lastDay.value(), installed));
    }

    static Answer autoCancelNotActivated(Case asked) {
        var given = asked.given();
        given.mustMention("sim_received");
        var received = given.dateIfAny("sim_received");
        if (received.isEmpty()) {
            return Answer.of(Working.of(CONTRACT_AUTO_CANCEL_NOT_ACTIVATED, asked.edition())
                            .days("days", asked.edition().number(CONTRACT_AUTO_CANCEL_NOT_ACTIVATED, "days"))
                            .explain("–"))
                    .with("last_day_to_activate", Optional.empty())
                    .with("cancelled_on", Optional.empty());
        }
        given.notBefore("sim_received", "activated");
        var lastDay = AutoCancelNotActivated.find(asked.edition(), received.get());
        return Answer.of(lastDay)
                .with("last_day_to_activate", lastDay.value())
                .with("cancelled_on", cancelledOn(lastDay.value(), given.dateIfAny("activated")));
    }

    private static Optional<LocalDate> cancelledOn(LocalDate lastDay, Optional<LocalDate> done) {
        return done.filter(day -> !day.isAfter(lastDay)).isPresent()
                ? Optional.empty()
                : Optional.of(lastDay.plusDays(1));
    }

    static Answer operatorNotice(Case asked) {
        var given = asked.given();
        var channel = given.choice("channel", "registered letter", "ordinary letter", "letter", "e-mail");
        var notice = OperatorNotice.find(
                asked.edition(), given.date("notified"), channel.equals("ordinary letter") || channel.equals("letter"));
        return Answer.of(notice)
                .with("notice_starts", notice.value().starts())
                .with("last_day", notice.value().lastDay());
    }

    static Answer withdrawalRight(Case asked) {
        var lastDay = WithdrawalRight.find(asked.edition(), asked.given().date("concluded"));
        return Answer.of(lastDay).with("last_day", lastDay.value());
    }

    static Answer withdrawalUseCharge(Case asked) {
        var given = asked.given();
        var activated = given.dateIfAny("activated");
        var withdrawn = given.date("withdrawn");
        activated.ifPresent(day -> Given.inOrder(day, withdrawn, "withdrawn"));
        var charge = WithdrawalUseCharge.charge(asked.edition(), given.money("monthly_price"), activated, withdrawn);
        return Answer.of(charge)
                .with("use_charge", charge.amount())
                .with("refund", WithdrawalUseCharge.refund(given.money("paid_so_far"), charge.amount()));
    }

    static Answer withdrawalRefund(Case asked) {
        var given = asked.given();
        var by = WithdrawalRefund.by(
                asked.edition(),
                given.date("notified"),
                given.mentions("equipment_received") || given.mentions("proof_of_sending"),
                given.dateIfAny("equipment_received"),
                given.dateIfAny("proof_of_sending"));
        return Answer.of(by).with("refund_by", by.value());
    }

    static Answer withdrawalEquipment(Case asked) {
        var by = WithdrawalEquipment.returnBy(asked.edition(), asked.given().date("notified"));
        return Answer.of(by)
                .with("return_by", by.value())
                .with("cost_of_return", WithdrawalEquipment.costOfReturn(asked.edition()));
    }
}
