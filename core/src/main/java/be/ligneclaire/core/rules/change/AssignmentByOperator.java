package be.ligneclaire.core.rules.change;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_ASSIGNMENT_BY_OPERATOR;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Whether the operator may transfer the contract without the customer's consent.
///
/// Source: fr CG 10, en 10. nl has no such paragraph; reading: there a recorded consent is needed.
/// Customers are told in every case.
@Implements(CONTRACT_ASSIGNMENT_BY_OPERATOR)
public final class AssignmentByOperator {

    private AssignmentByOperator() {}

    /// Whether the transfer may take place.
    public static Finding<Boolean> allowed(Edition edition, boolean consent) {
        var unasked = edition.flag(CONTRACT_ASSIGNMENT_BY_OPERATOR, "allowed_without_consent");
        return Working.of(CONTRACT_ASSIGNMENT_BY_OPERATOR, edition)
                .flag("consent", consent)
                .flag("allowed_without_consent", unasked)
                .found(consent || unasked, consent + " ∨ " + unasked + " = " + (consent || unasked));
    }
}
