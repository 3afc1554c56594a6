package be.ligneclaire.core.terms;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rules that compute or decide. The id names the meaning, not the clause: clause numbers move, ids
/// stay.
public enum RuleId {
    TIME_ZONE("time.zone"),
    TIME_DAY_COUNTING("time.day-counting"),
    TIME_MONTH_COUNTING("time.month-counting"),
    TIME_WORKING_DAY("time.working-day"),
    TIME_DEADLINE_EXTENSION("time.deadline-extension"),
    TIME_HOUR_PERIODS("time.hour-periods"),
    MONEY_ROUNDING("money.rounding"),
    MONEY_VAT("money.vat"),
    CONTRACT_DOCUMENT_PRIORITY("contract.document-priority"),
    CONTRACT_START("contract.start"),
    CONTRACT_TERM("contract.term"),
    CONTRACT_CANCEL_BY_CUSTOMER("contract.cancel-by-customer"),
    CONTRACT_END_DATE_MOBILE("contract.end-date-mobile"),
    CONTRACT_END_CHARGES_MOBILE("contract.end-charges-mobile"),
    CONTRACT_END_CHARGES_FIXED("contract.end-charges-fixed"),
    CONTRACT_CREDIT_PAYOUT_REQUEST("contract.credit-payout-request"),
    CONTRACT_AUTO_CANCEL_NOT_INSTALLED("contract.auto-cancel-not-installed"),
    CONTRACT_AUTO_CANCEL_NOT_ACTIVATED("contract.auto-cancel-not-activated"),
    CONTRACT_BREACH_TERMINATION("contract.breach-termination"),
    CONTRACT_OPERATOR_NOTICE("contract.operator-notice"),
    CONTRACT_MOVING("contract.moving"),
    CONTRACT_PLAN_CHANGE_TIMING("contract.plan-change-timing"),
    CONTRACT_CHANGE_OF_TERMS("contract.change-of-terms"),
    CONTRACT_FREE_EXIT_AFTER_CHANGE("contract.free-exit-after-change"),
    CONTRACT_ASSIGNMENT_BY_CUSTOMER("contract.assignment-by-customer"),
    CONTRACT_ASSIGNMENT_BY_OPERATOR("contract.assignment-by-operator"),
    CONTRACT_DEATH("contract.death"),
    CONTRACT_WITHDRAWAL_RIGHT("contract.withdrawal-right"),
    CONTRACT_WITHDRAWAL_EQUIPMENT("contract.withdrawal-equipment"),
    CONTRACT_WITHDRAWAL_REFUND("contract.withdrawal-refund"),
    CONTRACT_WITHDRAWAL_USE_CHARGE("contract.withdrawal-use-charge"),
    CONTRACT_WITHDRAWAL_DIGITAL_CONTENT("contract.withdrawal-digital-content"),
    CONTRACT_LIABILITY_CAP("contract.liability-cap"),
    CONTRACT_FRAUD_INDEMNITY("contract.fraud-indemnity"),
    IDENTITY_RIGHTS_MATRIX("identity.rights-matrix"),
    BILLING_CREDIT_NOTES("billing.credit-notes"),
    PRIVACY_COOKIE_CONSENT("privacy.cookie-consent"),
    PRIVACY_COOKIE_CATEGORIES("privacy.cookie-categories"),
    IDENTITY_SIM_LOSS("identity.sim-loss"),
    IDENTITY_PASSWORD_RESET("identity.password-reset"),
    IDENTITY_OWN_EMAIL_PER_USER("identity.own-email-per-user"),
    IDENTITY_INVITATION("identity.invitation"),
    IDENTITY_USAGE_ALERT_SETTINGS("identity.usage-alert-settings"),
    PORTAL_INVOICES("portal.invoices"),
    PORTAL_TO_PAY_LAG("portal.to-pay-lag"),
    PORTAL_OPTIONS("portal.options"),
    CATALOG_SERVICES("catalog.services"),
    CATALOG_OPTION_DEPENDENCY("catalog.option-dependency"),
    CATALOG_FIXED_NEEDS_INTERNET("catalog.fixed-needs-internet"),
    CATALOG_TV_PREREQUISITE("catalog.tv-prerequisite"),
    CATALOG_PRICE_AT_START("catalog.price-at-start"),
    CATALOG_INDEXATION("catalog.indexation"),
    ORDERING_REFUSAL_GROUNDS("ordering.refusal-grounds"),
    ORDERING_LIMITATION_EFFECT("ordering.limitation-effect"),
    ORDERING_INSTALLATION_DEADLINE("ordering.installation-deadline"),
    ORDERING_EASY_SWITCH_MANDATE("ordering.easy-switch-mandate"),
    ORDERING_EASY_SWITCH_DISCLAIMER("ordering.easy-switch-disclaimer"),
    COMPENSATION_EASY_SWITCH_DELAY("compensation.easy-switch-delay"),
    COMPENSATION_EASY_SWITCH_INTERRUPTION("compensation.easy-switch-interruption"),
    COMPENSATION_MISSED_APPOINTMENT("compensation.missed-appointment"),
    EQUIPMENT_RENT_DURING_SUSPENSION("equipment.rent-during-suspension"),
    EQUIPMENT_LOSS_REPORT("equipment.loss-report"),
    EQUIPMENT_REPAIR_COST("equipment.repair-cost"),
    EQUIPMENT_RETURN("equipment.return"),
    EQUIPMENT_NON_RETURN("equipment.non-return"),
    EQUIPMENT_DEPOSIT("equipment.deposit"),
    EQUIPMENT_OWN_MODEM_ALLOWED("equipment.own-modem-allowed"),
    NUMBERS_CARD_ABUSE("numbers.card-abuse"),
    NUMBERS_CARD_REPLACEMENT("numbers.card-replacement"),
    NUMBERS_PORT_SIMPLE_COMPLEX("numbers.port-simple-complex"),
    NUMBERS_PORT_DELAY_DEFINITION("numbers.port-delay-definition"),
    COMPENSATION_PORT_DELAY("compensation.port-delay"),
    NUMBERS_PORT_AFTER_END("numbers.port-after-end"),
    NUMBERS_DIRECTORY("numbers.directory"),
    NUMBERS_EMERGENCY_CALLS("numbers.emergency-calls"),
    USAGE_INCLUSIONS_BELGIUM("usage.inclusions-belgium"),
    USAGE_INCLUSIONS_EEA("usage.inclusions-eea"),
    USAGE_NO_CARRY_OVER("usage.no-carry-over"),
    USAGE_EEA_LIST("usage.eea-list"),
    USAGE_NORMAL_MOBILE_FR("usage.normal-mobile-fr"),
    USAGE_NORMAL_MOBILE_NL("usage.normal-mobile-nl"),
    USAGE_NORMAL_MOBILE_EN("usage.normal-mobile-en"),
    USAGE_NORMAL_FIXED("usage.normal-fixed"),
    USAGE_OVERAGE_ALERT("usage.overage-alert"),
    USAGE_CAP_DEFAULT("usage.cap-default"),
    USAGE_CAP_CHANGE("usage.cap-change"),
    USAGE_THRESHOLD_100("usage.threshold-100"),
    USAGE_NOT_REAL_TIME("usage.not-real-time"),
    USAGE_THREE_TIMES_AVERAGE("usage.three-times-average"),
    ROAMING_DATA_CAP_WARNING("roaming.data-cap.warning"),
    ROAMING_DATA_CAP_FIRST("roaming.data-cap.first"),
    ROAMING_DATA_CAP_SECOND("roaming.data-cap.second"),
    ROAMING_DATA_CAP_FURTHER("roaming.data-cap.further"),
    CHARGING_CALL_EEA("charging.call-eea"),
    CHARGING_CALL_RECEIVED_EEA("charging.call-received-eea"),
    CHARGING_CALL_OUTSIDE_EEA("charging.call-outside-eea"),
    CHARGING_DATA_INCREMENT("charging.data-increment"),
    CHARGING_DATA_EXCESS("charging.data-excess"),
    CHARGING_FIXED_EXCESS("charging.fixed-excess"),
    CHARGING_FIXED_CALL_INCREMENT("charging.fixed-call-increment"),
    CHARGING_SPECIAL_NUMBERS("charging.special-numbers"),
    CHARGING_OUTSIDE_EEA("charging.outside-eea"),
    CHARGING_NORMAL_USE_EXCESS("charging.normal-use-excess"),
    CHARGING_ROAMING_LATE("charging.roaming-late"),
    BILLING_START_INTERNET_FIXED("billing.start-internet-fixed"),
    BILLING_START_MOBILE("billing.start-mobile"),
    BILLING_MONTHLY("billing.monthly"),
    BILLING_FIRST_MONTH_PRORATION("billing.first-month-proration"),
    BILLING_INVOICE_COMPOSITION("billing.invoice-composition"),
    BILLING_DELIVERY("billing.delivery"),
    BILLING_THIRD_PARTY_SERVICES("billing.third-party-services"),
    BILLING_FINAL("billing.final"),
    BILLING_DURING_SUSPENSION("billing.during-suspension"),
    BILLING_REACTIVATION_FEE("billing.reactivation-fee"),
    PAYMENTS_METHODS("payments.methods"),
    PAYMENTS_DUE_DATE("payments.due-date"),
    PAYMENTS_ALLOCATION("payments.allocation"),
    PAYMENTS_DIRECT_DEBIT_SCOPE("payments.direct-debit-scope"),
    PAYMENTS_DIRECT_DEBIT_REJECTION("payments.direct-debit-rejection"),
    PAYMENTS_OPERATOR_LATE("payments.operator-late"),
    COLLECTIONS_REMINDERS("collections.reminders"),
    COLLECTIONS_REMINDER_FEE("collections.reminder-fee"),
    COLLECTIONS_INTEREST("collections.interest"),
    COLLECTIONS_INDEMNITY("collections.indemnity"),
    COLLECTIONS_ACCELERATION("collections.acceleration"),
    COLLECTIONS_REPAYMENT_PLAN("collections.repayment-plan"),
    COLLECTIONS_WARNINGS("collections.warnings"),
    COLLECTIONS_LIMIT_OR_SUSPEND("collections.limit-or-suspend"),
    COLLECTIONS_REACTIVATION("collections.reactivation"),
    COLLECTIONS_TERMINATION_WARNING("collections.termination-warning"),
    COLLECTIONS_TERMINATION("collections.termination"),
    COLLECTIONS_THIRD_PARTY("collections.third-party"),
    COLLECTIONS_BAILIFF_2023("collections.bailiff-2023"),
    COLLECTIONS_BAILIFF_2025("collections.bailiff-2025"),
    ASSURANCE_MAINTENANCE("assurance.maintenance"),
    COMPENSATION_OUTAGE_ELIGIBILITY("compensation.outage-eligibility"),
    COMPENSATION_OUTAGE_COLLECTIVE("compensation.outage-collective"),
    COMPENSATION_OUTAGE_AUTOMATIC("compensation.outage-automatic"),
    COMPENSATION_OUTAGE_CLAIM_PERIOD("compensation.outage-claim-period"),
    COMPENSATION_OUTAGE("compensation.outage"),
    CARE_INVOICE_DISPUTE("care.invoice-dispute"),
    CARE_DISPUTE_AND_PAYMENT("care.dispute-and-payment"),
    CARE_SUSPENSION_COMPLAINT("care.suspension-complaint"),
    TV_GEO_RESTRICTION("tv.geo-restriction"),
    NOTIFICATIONS_FREE_OF_CHARGE("notifications.free-of-charge"),
    NOTIFICATIONS_ALERT_ORDER("notifications.alert-order");

    private static final Map<String, RuleId> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RuleId::id, Function.identity()));

    private final String id;

    RuleId(String id) {
        this.id = id;
    }

    /// The canonical id of the rulebook, `billing.first-month-proration`.
    public String id() {
        return id;
    }

    /// The rule with this id, if it computes or decides.
    public static Optional<RuleId> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    @Override
    public String toString() {
        return id;
    }
}
