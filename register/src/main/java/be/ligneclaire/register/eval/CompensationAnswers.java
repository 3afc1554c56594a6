package be.ligneclaire.register.eval;

import be.ligneclaire.core.rules.compensation.EasySwitchDelay;
import be.ligneclaire.core.rules.compensation.EasySwitchInterruption;
import be.ligneclaire.core.rules.compensation.MissedAppointment;
import be.ligneclaire.core.rules.compensation.Outage;
import be.ligneclaire.core.rules.compensation.OutageAutomatic;
import be.ligneclaire.core.rules.compensation.OutageClaimPeriod;
import be.ligneclaire.core.rules.compensation.PortDelay;
import be.ligneclaire.core.time.HourPeriods;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the operator owes for delays, missed visits and outages.
final class CompensationAnswers {

    private CompensationAnswers() {}

    static Answer easySwitchDelay(Case asked) {
        var given = asked.given();
        var fixedDate = given.date("fixed_activation_date");
        var activated = given.date("activated");
        var sum = EasySwitchDelay.of(asked.edition(), fixedDate, activated, given.flag("express_request"));
        return Answer.of(sum)
                .with("days", EasySwitchDelay.days(fixedDate, activated))
                .with("compensation", sum.amount());
    }

    static Answer easySwitchInterruption(Case asked) {
        asked.given().notBefore("interrupted_from", "restored");
        var from = asked.given().date("interrupted_from");
        var restored = asked.given().date("restored");
        var sum = EasySwitchInterruption.of(asked.edition(), from, restored);
        return Answer.of(sum)
                .with("tolerated_until", EasySwitchInterruption.toleratedUntil(asked.edition(), from))
                .with("days", EasySwitchInterruption.days(asked.edition(), from, restored))
                .with("compensation", sum.amount());
    }

    static Answer missedAppointment(Case asked) {
        var given = asked.given();
        var sum = given.mentions("appointments_missed")
                ? MissedAppointment.of(asked.edition(), given.count("appointments_missed"))
                : MissedAppointment.of(
                        asked.edition(), slotEnd(given), given.instantIfAny("arrival"), given.flag("customer_present"));
        return Answer.of(sum).with("compensation", sum.amount()).with("request_needed", false);
    }

    private static Instant slotEnd(Given given) {
        var slot = given.instants("slot");
        if (slot.size() != 2) {
            throw Refusal.invalid("slot", "two");
        }
        Given.inOrder(slot.getFirst(), slot.getLast(), "slot");
        return slot.getLast();
    }

    static Answer portDelay(Case asked) {
        var given = asked.given();
        if (given.mentions("port_requested") && !given.mentions("reference_date")) {
            var claim = PortDelay.lastDayToClaim(asked.edition(), given.date("port_requested"));
            return Answer.of(claim).with("last_day_to_claim", claim.value());
        }
        var kind = given.choice("kind", "simple", "complex").equals("simple")
                ? PortDelay.Kind.SIMPLE
                : PortDelay.Kind.COMPLEX;
        var reference = given.date("reference_date");
        var ported = given.date("ported");
        var sum = PortDelay.of(
                asked.edition(), kind, reference, ported, given.count("numbers"), given.flag("express_request"));
        var answer = Answer.of(sum)
                .with("last_date_in_time", PortDelay.lastDateInTime(asked.edition(), reference))
                .with("delay_days", PortDelay.delayDays(asked.edition(), reference, ported))
                .with("compensation", sum.amount());
        given.dateIfAny("port_requested")
                .ifPresent(day -> answer.with(
                        "last_day_to_claim",
                        PortDelay.lastDayToClaim(asked.edition(), day).value()));
        return answer;
    }

    static Answer outage(Case asked) {
        var given = asked.given();
        var elapsed = elapsed(given);
        var fee = given.mentions("package_fee")
                ? Outage.feeOf(
                        asked.edition(),
                        given.money("package_fee"),
                        given.has("internet_fee_inside_package")
                                ? Optional.of(given.money("internet_fee_inside_package"))
                                : Optional.empty())
                : given.money("monthly_fee");
        var outage = Outage.of(asked.edition(), elapsed, fee);
        return Answer.of(outage.compensation())
                .with("elapsed", Outage.text(elapsed))
                .with("periods", outage.periods())
                .with("fee_used", fee)
                .with("A", outage.lumpSums())
                .with("B", outage.share())
                .with("compensation", outage.compensation().amount());
    }

    private static Duration elapsed(Given given) {
        if (!given.mentions("start") && !given.mentions("end")) {
            return given.duration("duration");
        }
        var start = given.instant("start");
        var end = given.instant("end");
        Given.inOrder(start, end, "end");
        return HourPeriods.elapsed(start, end);
    }

    static Answer outageAutomatic(Case asked) {
        var given = asked.given();
        var failure = given.choice("service", "mobile", "internet", "fixed").equals("mobile")
                ? OutageAutomatic.Failure.MOBILE
                : switch (given.choice(
                        "cause", "cable cut", "cabinet damaged", "core software", "configuration", "central power")) {
                    case "cable cut", "cabinet damaged" -> OutageAutomatic.Failure.FIXED_MATERIAL;
                    default -> OutageAutomatic.Failure.FIXED_IMMATERIAL;
                };
        var material = failure == OutageAutomatic.Failure.FIXED_MATERIAL;
        var automatic = OutageAutomatic.find(
                asked.edition(),
                failure,
                given.duration("duration"),
                material && !given.has("customer_reported") ? false : given.flag("customer_reported"),
                material && !given.has("customers_affected") ? 1 : given.count("customers_affected"));
        return Answer.of(automatic).with("automatic", automatic.value());
    }

    static Answer outageClaimPeriod(Case asked) {
        var lastDay = OutageClaimPeriod.lastDay(asked.edition(), asked.given().date("resolved"));
        return Answer.of(lastDay).with("last_day", lastDay.value());
    }
}
