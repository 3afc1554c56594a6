package be.ligneclaire.register.eval;

import static be.ligneclaire.core.terms.RuleId.MONEY_ROUNDING;
import static be.ligneclaire.core.terms.RuleId.TIME_DAY_COUNTING;
import static be.ligneclaire.core.terms.RuleId.TIME_DEADLINE_EXTENSION;
import static be.ligneclaire.core.terms.RuleId.TIME_MONTH_COUNTING;
import static be.ligneclaire.core.terms.RuleId.TIME_WORKING_DAY;
import static be.ligneclaire.core.terms.RuleId.TIME_ZONE;

import be.ligneclaire.core.rules.invoicing.Vat;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.BelgianCalendar;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.core.time.DayCounting;
import be.ligneclaire.core.time.DeadlineExtension;
import be.ligneclaire.core.time.HourPeriods;
import be.ligneclaire.core.time.MonthCounting;

/// Days, months, hours, working days, rounding and VAT.
final class ConventionAnswers {

    private ConventionAnswers() {}

    static Answer zone(Case asked) {
        var instant = asked.given().instant("instant");
        var date = Brussels.dateOf(instant);
        return Answer.of(Working.of(TIME_ZONE, asked.edition())
                        .figure("instant", Brussels.text(instant), "instant")
                        .date("date", date)
                        .explain(Brussels.text(instant) + " → " + date))
                .with("date", date);
    }

    static Answer dayCounting(Case asked) {
        var event = asked.given().date("event");
        var days = asked.given().count("days", 100_000);
        var lastDay = DayCounting.lastDay(event, days);
        return Answer.of(Working.of(TIME_DAY_COUNTING, asked.edition())
                        .date("event", event)
                        .days("days", days)
                        .explain(event + " + " + days + " = " + lastDay))
                .with("last_day", lastDay);
    }

    static Answer monthCounting(Case asked) {
        var event = asked.given().date("event");
        var months = asked.given().count("months", 10_000);
        var lastDay = MonthCounting.lastDay(event, months);
        return Answer.of(Working.of(TIME_MONTH_COUNTING, asked.edition())
                        .date("event", event)
                        .count("months", months, "months")
                        .explain(event + " + " + months + " m = " + lastDay))
                .with("last_day", lastDay);
    }

    static Answer workingDay(Case asked) {
        var date = asked.given().date("date");
        var next = BelgianCalendar.nextWorkingDay(date);
        return Answer.of(Working.of(TIME_WORKING_DAY, asked.edition())
                        .date("date", date)
                        .date("next_working_day", next)
                        .explain(date + (next.equals(date) ? "" : " → " + next)))
                .with("working_day", next.equals(date))
                .with("next_working_day", next);
    }

    static Answer deadlineExtension(Case asked) {
        var lastDay = asked.given().date("last_day");
        var moved = DeadlineExtension.forCustomer(lastDay);
        return Answer.of(Working.of(TIME_DEADLINE_EXTENSION, asked.edition())
                        .date("last_day", lastDay)
                        .date("moved_to", moved)
                        .explain(lastDay + (moved.equals(lastDay) ? "" : " → " + moved)))
                .with("last_day", moved);
    }

    static Answer hourPeriods(Case asked) {
        var from = asked.given().instant("from");
        var to = asked.given().instant("to");
        Given.inOrder(from, to, "to");
        var hours = HourPeriods.count(asked.edition(), from, to);
        return Answer.of(hours).with("elapsed_hours", hours.value());
    }

    static Answer rounding(Case asked) {
        var exact = asked.given().decimal("amount");
        var rounded = Working.of(MONEY_ROUNDING, asked.edition())
                .euro("amount", exact)
                .rounds(exact.toPlainString(), exact);
        return Answer.of(rounded).with("amount", rounded.amount());
    }

    static Answer vat(Case asked) {
        var total = asked.given().money("total");
        var vat = Vat.reckon(asked.edition(), total);
        return Answer.of(vat)
                .with("vat", vat.amount())
                .with("total_excl_vat", total.minus(vat.amount()))
                .with("total", total);
    }
}
