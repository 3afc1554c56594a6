package be.ligneclaire.platform.portal.open;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.page.RuleTexts;
import be.ligneclaire.platform.portal.page.RuleTexts.Entry;
import be.ligneclaire.platform.portal.page.RuleTexts.Worked;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How a bill is made, told in the order in which it happens.
@Component
class BillStory {

    private final PageWords words;
    private final RuleTexts rules;

    BillStory(PageWords words, RuleTexts rules) {
        this.words = words;
        this.rules = rules;
    }

    /// The steps, ready to show.
    List<Step> steps(Language language) {
        return Arrays.stream(Part.values()).map(part -> step(language, part)).toList();
    }

    private Step step(Language language, Part part) {
        return new Step(
                part.word(),
                words.of(language, "bill." + part.word() + ".title"),
                words.of(language, "bill." + part.word() + ".text"),
                part.rules.stream()
                        .map(rule -> rules.entry(language, rule.id()))
                        .toList(),
                part.example.flatMap(rule -> rules.worked(language, rule)));
    }

    /// A part of the story: the rules at work, and the one whose example is worked out.
    private enum Part {
        START(
                Optional.of(RuleId.BILLING_FIRST_MONTH_PRORATION),
                RuleId.CATALOG_PRICE_AT_START,
                RuleId.BILLING_START_MOBILE,
                RuleId.BILLING_START_INTERNET_FIXED,
                RuleId.BILLING_FIRST_MONTH_PRORATION),
        MONTH(
                Optional.of(RuleId.BILLING_INVOICE_COMPOSITION),
                RuleId.BILLING_MONTHLY,
                RuleId.BILLING_INVOICE_COMPOSITION,
                RuleId.BILLING_THIRD_PARTY_SERVICES),
        CHANGE(
                Optional.of(RuleId.CONTRACT_PLAN_CHANGE_TIMING),
                RuleId.CONTRACT_PLAN_CHANGE_TIMING,
                RuleId.PORTAL_OPTIONS,
                RuleId.CATALOG_INDEXATION),
        USAGE(
                Optional.of(RuleId.CHARGING_DATA_EXCESS),
                RuleId.USAGE_INCLUSIONS_BELGIUM,
                RuleId.USAGE_NO_CARRY_OVER,
                RuleId.CHARGING_CALL_EEA,
                RuleId.CHARGING_DATA_EXCESS,
                RuleId.USAGE_CAP_DEFAULT,
                RuleId.USAGE_THRESHOLD_100),
        ABROAD(
                Optional.of(RuleId.CHARGING_CALL_OUTSIDE_EEA),
                RuleId.USAGE_INCLUSIONS_EEA,
                RuleId.CHARGING_CALL_OUTSIDE_EEA,
                RuleId.ROAMING_DATA_CAP_FIRST,
                RuleId.CHARGING_ROAMING_LATE),
        TOTAL(Optional.empty(), RuleId.MONEY_ROUNDING, RuleId.MONEY_VAT, RuleId.BILLING_CREDIT_NOTES),
        PAY(
                Optional.of(RuleId.PAYMENTS_DUE_DATE),
                RuleId.BILLING_DELIVERY,
                RuleId.PAYMENTS_METHODS,
                RuleId.PAYMENTS_DUE_DATE,
                RuleId.PAYMENTS_ALLOCATION,
                RuleId.CARE_INVOICE_DISPUTE),
        LATE(
                Optional.of(RuleId.COLLECTIONS_INDEMNITY),
                RuleId.COLLECTIONS_REMINDERS,
                RuleId.COLLECTIONS_REMINDER_FEE,
                RuleId.COLLECTIONS_INTEREST,
                RuleId.COLLECTIONS_INDEMNITY,
                RuleId.COLLECTIONS_REPAYMENT_PLAN),
        OURS(
                Optional.of(RuleId.COMPENSATION_OUTAGE),
                RuleId.COMPENSATION_OUTAGE,
                RuleId.COMPENSATION_MISSED_APPOINTMENT,
                RuleId.COMPENSATION_PORT_DELAY,
                RuleId.PAYMENTS_OPERATOR_LATE),
        END(
                Optional.of(RuleId.CONTRACT_END_CHARGES_FIXED),
                RuleId.CONTRACT_CANCEL_BY_CUSTOMER,
                RuleId.CONTRACT_END_CHARGES_MOBILE,
                RuleId.CONTRACT_END_CHARGES_FIXED,
                RuleId.CONTRACT_WITHDRAWAL_USE_CHARGE,
                RuleId.BILLING_FINAL);

        private final Optional<RuleId> example;
        private final List<RuleId> rules;

        Part(Optional<RuleId> example, RuleId... rules) {
            this.example = example;
            this.rules = List.of(rules);
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param id of its place on the page
    /// @param example worked out by the register while the page is made
    record Step(String id, String title, String text, List<Entry> rules, Optional<Worked> example) {}
}
