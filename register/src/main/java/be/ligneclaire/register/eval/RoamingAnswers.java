package be.ligneclaire.register.eval;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.usage.AlertOrder;
import be.ligneclaire.core.rules.usage.RoamingCapFirst;
import be.ligneclaire.core.rules.usage.RoamingCapFurther;
import be.ligneclaire.core.rules.usage.RoamingCapSecond;
import be.ligneclaire.core.rules.usage.RoamingCapWarning;
import java.math.BigDecimal;

/// The ladder of roaming data and the order of its messages.
final class RoamingAnswers {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private RoamingAnswers() {}

    static Answer warning(Case asked) {
        var reached = RoamingCapWarning.reached(asked.edition(), asked.given().decimal("total"));
        return Answer.of(reached).with("sms", reached.value());
    }

    static Answer first(Case asked) {
        var effect = RoamingCapFirst.of(asked.edition(), asked.given().decimal("total"));
        return Answer.of(effect)
                .with("alert", effect.value().alert())
                .with("blocked", effect.value().blocked())
                .with("warning_at_80_percent", effect.value().warned());
    }

    static Answer second(Case asked) {
        var given = asked.given();
        var suspended =
                RoamingCapSecond.suspended(asked.edition(), given.flag("reactivated_at_60_50"), given.decimal("total"));
        return Answer.of(suspended).with("suspended", suspended.value()).with("sms", suspended.value());
    }

    static Answer further(Case asked) {
        var given = asked.given();
        var totals = given.decimals("totals");
        var before = BigDecimal.ZERO;
        for (var total : totals) {
            if (total.compareTo(MOST) > 0) {
                throw Refusal.invalid("totals", "too-large");
            }
            if (total.compareTo(before) < 0) {
                throw Refusal.invalid("totals", "descending");
            }
            before = total;
        }
        var messages = RoamingCapFurther.messages(asked.edition(), given.flag("continued"), totals);
        return Answer.of(messages).with("messages", messages.value());
    }

    static Answer alertOrder(Case asked) {
        var before = asked.given().decimal("roaming_data_before");
        var event = asked.given().decimal("event");
        if (before.add(event).compareTo(MOST) > 0) {
            throw Refusal.invalid("event", "too-large");
        }
        var messages = AlertOrder.roaming(asked.edition(), before, event);
        return Answer.of(messages)
                .with("total", Euro.rounded(messages.value().total()))
                .with("messages", messages.value().levels())
                .with("blocked", messages.value().blocked());
    }
}
