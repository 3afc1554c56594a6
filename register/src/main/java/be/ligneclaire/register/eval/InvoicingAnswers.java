package be.ligneclaire.register.eval;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.rules.compensation.Maintenance;
import be.ligneclaire.core.rules.compensation.OutageCollective;
import be.ligneclaire.core.rules.compensation.OutageEligibility;
import be.ligneclaire.core.rules.invoicing.DirectDebitScope;
import be.ligneclaire.core.rules.invoicing.FinalInvoice;
import be.ligneclaire.core.rules.invoicing.InvoiceDelivery;
import be.ligneclaire.core.rules.invoicing.LateRoaming;
import be.ligneclaire.core.rules.invoicing.MonthlyRun;
import be.ligneclaire.core.rules.invoicing.StructuredCommunication;
import be.ligneclaire.core.rules.invoicing.ThirdPartyMention;
import be.ligneclaire.core.rules.suspension.RepaymentPlan;
import be.ligneclaire.core.rules.suspension.TerminationWarning;
import java.time.YearMonth;

/// When invoices are made and sent, and how they are paid.
final class InvoicingAnswers {

    private InvoicingAnswers() {}

    static Answer monthly(Case asked) {
        var day = MonthlyRun.of(asked.edition(), YearMonth.from(asked.given().date("in_month")));
        return Answer.of(day).with("run", day.value());
    }

    static Answer finalInvoice(Case asked) {
        var day = FinalInvoice.issuedOn(asked.edition(), asked.given().date("end"));
        return Answer.of(day).with("invoice_date", day.value());
    }

    static Answer roamingLate(Case asked) {
        var day = LateRoaming.billedOn(asked.edition(), asked.given().date("known"));
        return Answer.of(day).with("invoice_date", day.value());
    }

    static Answer delivery(Case asked) {
        var given = asked.given();
        var from = InvoiceDelivery.countsFrom(
                asked.edition(), given.date("sent"), given.flagOr("came_back", false), given.dateIfAny("delivered"));
        return Answer.of(from).with("counts_from", from.value());
    }

    static Answer thirdPartyServices(Case asked) {
        var language = Language.of(asked.given().choice("language", "nl", "fr", "de", "en"))
                .orElseThrow();
        var mention = ThirdPartyMention.in(asked.edition(), language);
        return Answer.of(mention).with("mention", mention.value());
    }

    static Answer methods(Case asked) {
        var base = asked.given().count("base");
        if (base > 9_999_999_999L) {
            throw Refusal.invalid("base", "too-large");
        }
        var text = StructuredCommunication.find(asked.edition(), base);
        return Answer.of(text).with("structured_communication", text.value());
    }

    static Answer directDebitScope(Case asked) {
        var given = asked.given();
        var presented = DirectDebitScope.presented(
                asked.edition(), given.flag("mandate_active"), given.money("due"), given.moneyOrZero("disputed"));
        return Answer.of(presented).with("presented", presented.amount());
    }

    static Answer repaymentPlan(Case asked) {
        var inTime = RepaymentPlan.inTime(
                asked.edition(), asked.given().date("requested"), asked.given().date("period_ends"));
        return Answer.of(inTime).with("in_time", inTime.value()).with("ladder_stopped", inTime.value());
    }

    static Answer terminationWarning(Case asked) {
        var due = TerminationWarning.isDue(
                asked.edition(),
                asked.given().flag("limited_or_suspended"),
                asked.given().money("open"));
        return Answer.of(due).with("warning_due", due.value());
    }

    static Answer outageEligibility(Case asked) {
        var given = asked.given();
        var entitled = OutageEligibility.entitled(
                asked.edition(),
                new OutageEligibility.Circumstances(
                        given.duration("duration"),
                        given.flagOr("complete", true),
                        given.flagOr("consumer_plan", true),
                        given.flagOr("address_in_zone", true),
                        given.flagOr("force_majeure", false),
                        given.flagOr("customer_fault", false)));
        return Answer.of(entitled).with("entitled", entitled.value());
    }

    static Answer outageCollective(Case asked) {
        var several = OutageCollective.several(asked.edition(), asked.given().count("customers_affected"));
        return Answer.of(several).with("several", several.value());
    }

    static Answer maintenance(Case asked) {
        var start = asked.given().instant("start");
        var end = asked.given().instant("end");
        Given.inOrder(start, end, "end");
        var outside = Maintenance.outsideBusyHours(asked.edition(), start, end);
        return Answer.of(outside).with("outside_busy_hours", outside.value());
    }
}
