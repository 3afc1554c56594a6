package be.ligneclaire.core.rules.suspension;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_REPAYMENT_PLAN;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;

/// A request for a repayment plan in time stops what follows a warning.
///
/// Source: the clause on limitation of each edition: within the period of the warning. The request alone
/// stops the ladder until it is answered; a respected plan brings no reminders and no end; interest goes
/// on.
@Implements(COLLECTIONS_REPAYMENT_PLAN)
public final class RepaymentPlan {

    private RepaymentPlan() {}

    /// Whether the request is in time.
    public static Finding<Boolean> inTime(Edition edition, LocalDate requested, LocalDate periodEnds) {
        var inTime = !requested.isAfter(periodEnds);
        return Working.of(COLLECTIONS_REPAYMENT_PLAN, edition)
                .date("requested", requested)
                .date("period_ends", periodEnds)
                .found(inTime, requested + (inTime ? " ≤ " : " > ") + periodEnds);
    }
}
