package be.ligneclaire.core.rules.compensation;

import static be.ligneclaire.core.terms.RuleId.COMPENSATION_OUTAGE_COLLECTIVE;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Several customers are affected by an outage: at least two.
///
/// Source: fr CG 8, nl 8, en 8 say "several"; the number is our reading. Not asked for physical damage to
/// the fixed network.
@Implements(COMPENSATION_OUTAGE_COLLECTIVE)
public final class OutageCollective {

    private OutageCollective() {}

    /// Whether they are several.
    public static Finding<Boolean> several(Edition edition, long customersAffected) {
        var minimum = edition.number(COMPENSATION_OUTAGE_COLLECTIVE, "minimum_customers");
        var several = customersAffected >= minimum;
        return Working.of(COMPENSATION_OUTAGE_COLLECTIVE, edition)
                .count("customers_affected", customersAffected, "customers")
                .found(several, customersAffected + (several ? " ≥ " : " < ") + minimum);
    }
}
