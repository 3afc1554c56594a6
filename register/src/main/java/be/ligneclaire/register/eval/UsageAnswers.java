package be.ligneclaire.register.eval;

import static be.ligneclaire.core.terms.RuleId.USAGE_CAP_DEFAULT;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rating.Covered;
import be.ligneclaire.core.rules.usage.CallEea;
import be.ligneclaire.core.rules.usage.CallEea.RatedCall;
import be.ligneclaire.core.rules.usage.CallOutsideEea;
import be.ligneclaire.core.rules.usage.CallReceivedEea;
import be.ligneclaire.core.rules.usage.CapChange;
import be.ligneclaire.core.rules.usage.CapDefault;
import be.ligneclaire.core.rules.usage.DataExcess;
import be.ligneclaire.core.rules.usage.DataIncrement;
import be.ligneclaire.core.rules.usage.EeaList;
import be.ligneclaire.core.rules.usage.FixedCallIncrement;
import be.ligneclaire.core.rules.usage.FixedExcess;
import be.ligneclaire.core.rules.usage.GeoRestriction;
import be.ligneclaire.core.rules.usage.HundredEuroThreshold;
import be.ligneclaire.core.rules.usage.NormalMobileEn;
import be.ligneclaire.core.rules.usage.NormalMobileFr;
import be.ligneclaire.core.rules.usage.NormalMobileNl;
import be.ligneclaire.core.rules.usage.NotRealTime;
import be.ligneclaire.core.rules.usage.OutsideEea;
import be.ligneclaire.core.rules.usage.SpecialNumbers;
import be.ligneclaire.core.rules.usage.ThreeTimesAverage;
import be.ligneclaire.core.terms.Finding;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/// What usage costs and where its limits are.
final class UsageAnswers {

    private UsageAnswers() {}

    static Answer callEea(Case asked) {
        var given = asked.given();
        return rated(CallEea.rate(asked.edition(), given.decimal("price_per_minute"), given.count("duration_s")));
    }

    private static Answer rated(Finding<RatedCall> call) {
        return Answer.of(call)
                .with("billed_seconds", call.value().seconds())
                .with("amount_10_decimals", call.value().amount())
                .with("line", Euro.rounded(call.value().amount()));
    }

    static Answer callOutsideEea(Case asked) {
        var given = asked.given();
        if (given.has("direction")) {
            given.choice("direction", "incoming", "outgoing");
        }
        var seconds = given.count("duration_s");
        var call = CallOutsideEea.rate(asked.edition(), given.decimal("price_per_minute"), seconds);
        return Answer.of(call)
                .with("billed_minutes", CallOutsideEea.billedMinutes(asked.edition(), seconds))
                .with("amount", call.amount());
    }

    static Answer callReceivedEea(Case asked) {
        var given = asked.given();
        if (!EeaList.contains(asked.edition(), given.territory("territory"))) {
            throw Refusal.invalid("territory", "not-eea");
        }
        var minutes = CallReceivedEea.minutes(asked.edition(), given.count("duration_s"));
        return Answer.of(minutes)
                .with("counted_minutes", minutes.value())
                .with("result", minutes.value() > 0 ? "per price list" : "not charged");
    }

    static Answer dataIncrement(Case asked) {
        var given = asked.given();
        var session =
                DataIncrement.count(asked.edition(), given.count("bytes_of_session"), given.flag("beyond_bundle"));
        var amount = session.value().amount();
        return Answer.of(session)
                .with("kb", session.value().kilobytes())
                .with("amount_10_decimals", amount.isPresent() ? amount.get() : "per price list");
    }

    static Answer dataExcess(Case asked) {
        var charge = DataExcess.charge(asked.edition(), asked.given().decimal("extra_MB"));
        var amount = charge.value();
        return Answer.of(charge)
                .with("amount", amount.isPresent() ? amount.get().amount() : "per price list");
    }

    static Answer eeaList(Case asked) {
        var listed = EeaList.find(asked.edition(), asked.given().territory("territory"));
        return Answer.of(listed).with("eea", listed.value());
    }

    static Answer inclusions(Case asked) {
        var covered = Covered.find(
                asked.edition(),
                asked.given().territory("visited"),
                asked.given().territory("called"));
        return Answer.of(covered).with("covered", covered.value());
    }

    static Answer outsideEea(Case asked) {
        var extra = OutsideEea.isExtra(
                asked.edition(),
                asked.given().territory("visited"),
                asked.given().territory("called"));
        return Answer.of(extra).with("extra", extra.value());
    }

    static Answer specialNumbers(Case asked) {
        var given = asked.given();
        var blocked = given.has("blocked") && given.flag("blocked");
        var amount = SpecialNumbers.thirdParty(asked.edition(), given.decimal("stated"), blocked);
        return Answer.of(amount).with("amount", amount.value()).with("in_bundle", false);
    }

    static Answer geoRestriction(Case asked) {
        asked.given().mustMention("viewer_territory");
        var territory = asked.given().has("viewer_territory")
                ? Optional.of(asked.given().territory("viewer_territory"))
                : Optional.<String>empty();
        var allowed = GeoRestriction.allowed(asked.edition(), territory);
        return Answer.of(allowed).with("allowed", allowed.value());
    }

    static Answer fixedExcess(Case asked) {
        var given = asked.given();
        if (given.mentions("excess_minutes")) {
            var line = FixedExcess.line(asked.edition(), given.counter("excess_minutes"));
            return Answer.of(line).with("line", line.amount());
        }
        return rated(FixedExcess.rate(asked.edition(), given.counter("used_before"), given.count("call_s")));
    }

    static Answer fixedCallIncrement(Case asked) {
        var given = asked.given();
        return rated(
                FixedCallIncrement.rate(asked.edition(), given.decimal("price_per_minute"), given.count("duration_s")));
    }

    static Answer capDefault(Case asked) {
        var given = asked.given();
        if (!given.mentions("total_before")) {
            var cap = CapDefault.defaultCap(asked.edition(), given.date("contract_date"));
            return Answer.of(cap).with("default_cap", cap.value());
        }
        var admission = CapDefault.admit(
                asked.edition(),
                asked.edition().euro(USAGE_CAP_DEFAULT, "cap"),
                given.decimal("total_before"),
                given.decimal("event"));
        var effect = admission.value();
        return Answer.of(admission)
                .with("admitted", effect.admitted())
                .with("total_after", Euro.rounded(effect.totalAfter()))
                .with("alert", effect.alert())
                .with("next_event", effect.alert() ? "blocked" : "admitted");
    }

    static Answer capChange(Case asked) {
        var given = asked.given();
        var channel = given.choice("asked_in", "MyDIGI", "telephone").equals("MyDIGI")
                ? CapChange.Channel.MYDIGI
                : CapChange.Channel.TELEPHONE;
        given.mustMention("new_cap");
        var newCap = given.has("new_cap") ? Optional.of(given.money("new_cap")) : Optional.<Money>empty();
        var accepted = CapChange.accepted(asked.edition(), channel);
        var answer = Answer.of(accepted).with("accepted", accepted.value());
        if (!accepted.value()) {
            return answer.with("shown", "phone number");
        }
        return answer.with("unblocked", newCap.isEmpty() || CapChange.unblocks(newCap, given.decimal("total")));
    }

    static Answer threshold100(Case asked) {
        var given = asked.given();
        if (!given.mentions("totals")) {
            var effect = HundredEuroThreshold.of(asked.edition(), given.decimal("total"));
            return Answer.of(effect)
                    .with("notify", effect.value().notice())
                    .with("may_suspend_and_claim", effect.value().maySuspendAndClaim());
        }
        var effects = given.decimals("totals").stream()
                .map(total -> HundredEuroThreshold.of(asked.edition(), total))
                .toList();
        var last = effects.isEmpty() ? HundredEuroThreshold.of(asked.edition(), BigDecimal.ZERO) : effects.getLast();
        return Answer.of(last)
                .with(
                        "notify",
                        effects.stream().map(effect -> effect.value().notice()).toList())
                .with(
                        "may_suspend_and_claim",
                        effects.stream()
                                .map(effect -> effect.value().maySuspendAndClaim())
                                .toList());
    }

    static Answer notRealTime(Case asked) {
        var given = asked.given();
        var billed = NotRealTime.billed(
                asked.edition(),
                given.money("cap"),
                given.decimal("total"),
                given.decimal("late_roaming_call"),
                given.flag("call_started_before_block"));
        return Answer.of(billed).with("billed_outside_bundle", billed.amount());
    }

    static Answer threeTimesAverage(Case asked) {
        var given = asked.given();
        var review =
                ThreeTimesAverage.review(asked.edition(), given.decimal("own_average"), given.decimal("this_month"));
        return Answer.of(review).with("review", review.value());
    }

    static Answer normalMobileFr(Case asked) {
        var counters = NormalMobileFr.Counter.values();
        var words = new String[counters.length];
        for (var counter : counters) {
            words[counter.ordinal()] = counter.word();
        }
        var limit = asked.given().choice("limit", words).toUpperCase(Locale.ROOT);
        var use = NormalMobileFr.of(
                asked.edition(),
                NormalMobileFr.Counter.valueOf(limit),
                asked.given().count("value"));
        return Answer.of(use)
                .with("normal", use.value().normal())
                .with("charged_sms", use.value().chargedSms());
    }

    static Answer normalMobileNl(Case asked) {
        var given = asked.given();
        if (given.mentions("sms_today")) {
            var day = NormalMobileNl.day(asked.edition(), given.count("sms_today"));
            return Answer.of(day)
                    .with("blocked", day.value().blocked())
                    .with("watch", day.value().watch());
        }
        var sent = given.count("sent_this_month");
        var received = given.count("received_this_month");
        var blocked = NormalMobileNl.blockedByDifference(asked.edition(), sent, received);
        return Answer.of(blocked)
                .with("difference", sent - received)
                .with("next_sms", blocked.value() ? "blocked, not charged" : "allowed");
    }

    static Answer normalMobileEn(Case asked) {
        var limited = NormalMobileEn.limited(asked.edition(), asked.given().count("sms_this_month"));
        return Answer.of(limited).with("blocked", limited.value()).with("charged_as_excess", limited.value());
    }
}
