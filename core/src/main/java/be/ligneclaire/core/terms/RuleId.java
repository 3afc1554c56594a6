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
    CONTRACT_START("contract.start"),
    CONTRACT_PLAN_CHANGE_TIMING("contract.plan-change-timing"),
    CONTRACT_END_DATE_MOBILE("contract.end-date-mobile"),
    CONTRACT_END_CHARGES_MOBILE("contract.end-charges-mobile"),
    CONTRACT_END_CHARGES_FIXED("contract.end-charges-fixed"),
    CONTRACT_CANCEL_BY_CUSTOMER("contract.cancel-by-customer"),
    CONTRACT_AUTO_CANCEL_NOT_INSTALLED("contract.auto-cancel-not-installed"),
    CONTRACT_AUTO_CANCEL_NOT_ACTIVATED("contract.auto-cancel-not-activated"),
    CONTRACT_WITHDRAWAL_RIGHT("contract.withdrawal-right"),
    CATALOG_FIXED_NEEDS_INTERNET("catalog.fixed-needs-internet"),
    CATALOG_OPTION_DEPENDENCY("catalog.option-dependency"),
    CATALOG_TV_PREREQUISITE("catalog.tv-prerequisite"),
    ORDERING_REFUSAL_GROUNDS("ordering.refusal-grounds"),
    PORTAL_OPTIONS("portal.options"),
    BILLING_START_INTERNET_FIXED("billing.start-internet-fixed"),
    BILLING_START_MOBILE("billing.start-mobile"),
    BILLING_FIRST_MONTH_PRORATION("billing.first-month-proration"),
    BILLING_INVOICE_COMPOSITION("billing.invoice-composition"),
    BILLING_CREDIT_NOTES("billing.credit-notes"),
    PAYMENTS_DUE_DATE("payments.due-date"),
    PAYMENTS_ALLOCATION("payments.allocation"),
    CHARGING_CALL_EEA("charging.call-eea"),
    CHARGING_DATA_INCREMENT("charging.data-increment"),
    CHARGING_DATA_EXCESS("charging.data-excess"),
    USAGE_EEA_LIST("usage.eea-list");

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
