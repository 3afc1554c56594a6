package be.ligneclaire.core.rules.suspension;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_LIMIT_OR_SUSPEND;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.Optional;
import org.joda.money.Money;

/// Whether services may be limited or suspended for non-payment.
///
/// ```
/// for amount = open − validly disputed allowed    = for amount > 0, all warnings given, the period over,
/// and no repayment plan asked for in time
/// ```
///
/// Source: fr CG 5.3, nl 5.4, en 5.4. A dispute shields only what is disputed; a timely request for a plan
/// stops everything. Emergency calls stay.
///
/// Example: fr, € 90.00 open of which 40.00 disputed, two warnings, period over: allowed for € 50.00.
@Implements(COLLECTIONS_LIMIT_OR_SUSPEND)
public final class LimitOrSuspend {

    private LimitOrSuspend() {}

    /// What a limitation would be for; empty where none is allowed.
    public static Finding<Optional<Money>> forAmount(
            Edition edition,
            Money open,
            Money disputedValidly,
            long warningsDone,
            boolean periodOver,
            boolean planRequestedInTime) {
        var needed = Warnings.needed(edition);
        var amount = open.minus(disputedValidly);
        var allowed = amount.isPositive() && warningsDone >= needed && periodOver && !planRequestedInTime;
        return Working.of(COLLECTIONS_LIMIT_OR_SUSPEND, edition)
                .euro("open", open)
                .euro("disputed_validly", disputedValidly)
                .count("warnings_done", warningsDone, "warnings")
                .count("count", needed, "warnings")
                .flag("period_over", periodOver)
                .flag("plan_requested_in_time", planRequestedInTime)
                .found(
                        allowed ? Optional.of(amount) : Optional.empty(),
                        Euro.text(open) + " − " + Euro.text(disputedValidly) + " = " + Euro.text(amount) + "; "
                                + warningsDone + "/" + needed + " → " + allowed);
    }
}
