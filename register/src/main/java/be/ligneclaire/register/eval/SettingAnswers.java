package be.ligneclaire.register.eval;

import be.ligneclaire.core.rules.invoicing.CreditNotes;
import be.ligneclaire.core.rules.start.BillingStartFixed;
import be.ligneclaire.core.rules.start.BillingStartMobile;
import be.ligneclaire.core.rules.start.OptionDependency;
import be.ligneclaire.core.rules.start.OptionSwitch;
import be.ligneclaire.core.rules.start.RefusalGrounds;
import be.ligneclaire.core.rules.start.TvPrerequisite;

/// What an order, an option or a start of billing depends on.
final class SettingAnswers {

    private SettingAnswers() {}

    static Answer optionDependency(Case asked) {
        var allowed = OptionDependency.find(asked.edition(), asked.given().flag("main_service"));
        return Answer.of(allowed).with("allowed", allowed.value());
    }

    static Answer tvPrerequisite(Case asked) {
        var allowed = TvPrerequisite.find(
                asked.edition(), asked.given().flag("internet"), asked.given().flag("mobile"));
        return Answer.of(allowed).with("allowed", allowed.value());
    }

    static Answer refusalGrounds(Case asked) {
        var named = RefusalGrounds.named(asked.edition(), asked.given().text("ground"));
        return Answer.of(named).with("named", named.value()).with("decided_by", "person");
    }

    static Answer options(Case asked) {
        var given = asked.given();
        var day = OptionSwitch.effective(
                asked.edition(), given.flag("main_service_active"), given.flag("active"), given.date("requested"));
        return Answer.of(day).with("allowed", day.value().isPresent()).with("effective", day.value());
    }

    static Answer startFixed(Case asked) {
        var given = asked.given();
        var start = BillingStartFixed.of(
                asked.edition(), given.date("installed"), given.date("activated"), given.dateIfAny("works"));
        return Answer.of(start).with("billing_start", start.value());
    }

    static Answer startMobile(Case asked) {
        var start = BillingStartMobile.of(asked.edition(), asked.given().date("activated"));
        return Answer.of(start).with("billing_start", start.value());
    }

    static Answer creditNotes(Case asked) {
        var charges = asked.given().money("charges");
        var credits = asked.given().money("credits");
        var creditNote = CreditNotes.isCreditNote(asked.edition(), charges, credits);
        return Answer.of(creditNote)
                .with("document", creditNote.value() ? "credit note" : "invoice")
                .with("total", charges.minus(credits));
    }
}
