package be.ligneclaire.register.eval;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.usage.InclusionsEea;
import be.ligneclaire.core.rules.usage.NoCarryOver;
import be.ligneclaire.core.rules.usage.NormalFixed;
import be.ligneclaire.core.rules.usage.NormalUseExcess;
import be.ligneclaire.core.rules.usage.OverageAlert;

/// What the bundles cover and what lies beyond them.
final class AllowanceAnswers {

    private AllowanceAnswers() {}

    private static String kind(Given given) {
        return given.choice("kind", "call", "sms", "mms", "data");
    }

    private static String to(Given given, String kind) {
        return kind.equals("data") ? "–" : given.territory("to");
    }

    static Answer inclusionsEea(Case asked) {
        var given = asked.given();
        var kind = kind(given);
        var covered = InclusionsEea.covered(
                asked.edition(),
                given.territory("territory"),
                kind,
                to(given, kind),
                given.flagOr("special_number", false));
        return Answer.of(covered).with("covered", covered.value());
    }

    static Answer noCarryOver(Case asked) {
        var left = NoCarryOver.left(
                asked.edition(), asked.given().count("allowance"), asked.given().count("used"));
        return Answer.of(left).with("left", left.value()).with("carried_over", 0);
    }

    static Answer normalFixed(Case asked) {
        var excess = NormalFixed.excessSeconds(asked.edition(), asked.given().counter("used"));
        return Answer.of(excess)
                .with("normal", excess.value() == 0)
                .with("excess", "%d:%02d".formatted(excess.value() / 60, excess.value() % 60));
    }

    static Answer overageAlert(Case asked) {
        var given = asked.given();
        var alert = OverageAlert.alert(
                asked.edition(), given.count("allowance"), given.count("used_before"), given.count("use"));
        return Answer.of(alert).with("alert", alert.value()).with("fee", Euro.ZERO);
    }

    static Answer normalUseExcess(Case asked) {
        var action = NormalUseExcess.action(asked.edition());
        return Answer.of(action).with("action", action.value());
    }
}
