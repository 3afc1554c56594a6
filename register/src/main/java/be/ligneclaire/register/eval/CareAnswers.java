package be.ligneclaire.register.eval;

import be.ligneclaire.core.rules.dispute.DisputeAndPayment;
import be.ligneclaire.core.rules.dispute.InvoiceDispute;
import be.ligneclaire.core.rules.dispute.SuspensionComplaint;
import be.ligneclaire.core.rules.portal.InvoicePayButton;
import be.ligneclaire.core.rules.portal.ToPayLag;

/// Disputes, complaints, and what the portal may show.
final class CareAnswers {

    private CareAnswers() {}

    static Answer invoiceDispute(Case asked) {
        var lastDay = InvoiceDispute.lastDay(
                asked.edition(), asked.given().date("received"), asked.given().dateIfAny("direct_debit_on"));
        return Answer.of(lastDay).with("last_day", lastDay.value());
    }

    static Answer disputeAndPayment(Case asked) {
        var moved = DisputeAndPayment.dueDateMoved(
                asked.edition(), asked.given().date("due"), asked.given().dateIfAny("mediation_admissible"));
        return Answer.of(moved)
                .with("due_date_moved", moved.value())
                .with("limitation_allowed_for_disputed_amount", false);
    }

    static Answer suspensionComplaint(Case asked) {
        var lastDay = SuspensionComplaint.lastDay(asked.edition(), asked.given().date("suspended"));
        return Answer.of(lastDay).with("last_day", lastDay.value());
    }

    static Answer portalInvoices(Case asked) {
        var shown = InvoicePayButton.shown(
                asked.edition(),
                asked.given().flag("active_mandate"),
                asked.given().money("open"));
        return Answer.of(shown).with("pay_button", shown.value()).with("download", true);
    }

    static Answer toPayLag(Case asked) {
        var given = asked.given();
        given.notBefore("paid_by_customer", "bank_booking");
        var latest = ToPayLag.latestExpected(asked.edition(), given.date("paid_by_customer"));
        var booking = given.date("bank_booking");
        return Answer.of(latest)
                .with(
                        "status",
                        given.dates("shown_on").stream()
                                .map(day -> ToPayLag.paid(booking, day) ? "paid" : "to pay")
                                .toList())
                .with("latest_expected", latest.value());
    }
}
