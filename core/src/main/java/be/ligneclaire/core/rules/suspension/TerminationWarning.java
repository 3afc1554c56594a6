package be.ligneclaire.core.rules.suspension;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_TERMINATION_WARNING;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import org.joda.money.Money;

/// A warning of its own before a contract is ended for non-payment, free of charge.
///
/// Source: the clause on termination of each edition. fr calls it the second although two came before; it
/// is the third in order.
@Implements(COLLECTIONS_TERMINATION_WARNING)
public final class TerminationWarning {

    private TerminationWarning() {}

    /// Whether it is due: still unpaid after a limitation or suspension.
    public static Finding<Boolean> isDue(Edition edition, boolean limitedOrSuspended, Money open) {
        var due = limitedOrSuspended && open.isPositive();
        return Working.of(COLLECTIONS_TERMINATION_WARNING, edition)
                .flag("limited_or_suspended", limitedOrSuspended)
                .euro("open", open)
                .found(due, limitedOrSuspended + " ∧ " + Euro.text(open) + " > 0.00 = " + due);
    }
}
