package be.ligneclaire.platform.billing.charge;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.rules.ending.EndChargesFixed;
import be.ligneclaire.core.rules.ending.EndChargesMobile;
import be.ligneclaire.core.rules.ending.PlanChangeTiming;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.terms.ServiceFamily;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// What goes back when a product ended in, or before, a month that was paid in advance.
///
/// - plan change (fr Internet and fixed): the old plan from the first day of the new one
/// - end of the service: by `contract.end-charges-mobile` or `contract.end-charges-fixed`
/// - ended before the month began: all that was charged for it
final class EndCredits {

    private EndCredits() {}

    static Optional<ProductCharge> of(BillableProduct product, PastCharge charged) {
        var until = product.until().filter(day -> day.isBefore(charged.days().getEnd()));
        if (until.isEmpty()) {
            return Optional.empty();
        }
        return of(charged, product.monthly(), product.endReason().orElse(EndReason.CANCELLED), until.get());
    }

    /// @param until the first day without the product
    static Optional<ProductCharge> of(PastCharge charged, Money monthly, EndReason reason, LocalDate until) {
        if (until.isBefore(charged.days().getStart())) {
            return Optional.of(wholeCharge(charged, rule(charged, reason), until));
        }
        return switch (reason) {
            case PLAN_CHANGE, OPTION_OFF ->
                until.equals(charged.days().getStart())
                        ? Optional.of(wholeCharge(charged, rule(charged, reason), until))
                        : afterPlanChange(charged, monthly, reason, until);
            case CANCELLED, AUTOMATIC -> afterEnd(charged, monthly, until);
        };
    }

    private static Optional<ProductCharge> afterPlanChange(
            PastCharge charged, Money monthly, EndReason reason, LocalDate until) {
        if (reason == EndReason.OPTION_OFF) {
            return Optional.empty();
        }
        var family = Families.of(charged.service());
        return credit(charged, until, PlanChangeTiming.creditOld(charged.edition(), family, monthly, until));
    }

    private static Optional<ProductCharge> afterEnd(PastCharge charged, Money monthly, LocalDate until) {
        var owed = Families.of(charged.service()) == ServiceFamily.MOBILE
                ? EndChargesMobile.of(charged.edition(), monthly, true, until).credit()
                : EndChargesFixed.of(charged.edition(), Families.of(charged.service()), monthly, true, until)
                        .credit();
        return credit(charged, until, new Reckoning(owed.amount().negated(), owed.why()));
    }

    private static Optional<ProductCharge> credit(PastCharge charged, LocalDate from, Reckoning reckoning) {
        if (reckoning.amount().isZero()) {
            return Optional.empty();
        }
        var days = LocalDateRange.of(from, charged.days().getEnd());
        return Optional.of(ProductCharge.credit(charged, days, reckoning));
    }

    private static ProductCharge wholeCharge(PastCharge charged, RuleId rule, LocalDate until) {
        Edition edition = charged.edition();
        var reckoning = Working.of(rule, edition)
                .euro("charged", charged.amount())
                .month("month", charged.month())
                .date("effective_end", until)
                .amount(charged.amount().negated(), "−" + Euro.text(charged.amount()));
        return ProductCharge.credit(charged, charged.days(), reckoning);
    }

    private static RuleId rule(PastCharge charged, EndReason reason) {
        return switch (reason) {
            case PLAN_CHANGE -> RuleId.CONTRACT_PLAN_CHANGE_TIMING;
            case OPTION_OFF -> RuleId.PORTAL_OPTIONS;
            case CANCELLED, AUTOMATIC ->
                Families.of(charged.service()) == ServiceFamily.MOBILE
                        ? RuleId.CONTRACT_END_CHARGES_MOBILE
                        : RuleId.CONTRACT_END_CHARGES_FIXED;
        };
    }
}
