package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_WITHDRAWAL_DIGITAL_CONTENT;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Digital content that has been activated cannot be withdrawn from.
///
/// Source: the withdrawal clause. Reading: connectivity is a service, not content; television options and
/// app purchases are. Only that item is refused.
@Implements(CONTRACT_WITHDRAWAL_DIGITAL_CONTENT)
public final class WithdrawalDigitalContent {

    private WithdrawalDigitalContent() {}

    /// Whether the item can be withdrawn from.
    public static Finding<Boolean> allowed(Edition edition, boolean digitalContent, boolean activated) {
        var allowed = !(digitalContent && activated);
        return Working.of(CONTRACT_WITHDRAWAL_DIGITAL_CONTENT, edition)
                .flag("digital_content", digitalContent)
                .flag("activated", activated)
                .found(allowed, "¬(" + digitalContent + " ∧ " + activated + ") = " + allowed);
    }
}
