package be.ligneclaire.core.rules.liability;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_FRAUD_INDEMNITY;

import be.ligneclaire.core.rules.Lumps;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;

/// The lump sum for established fraud with connection, installation, activation or equipment.
///
/// ```
/// lump sum = breaches × € 250.00
/// ```
///
/// Source: fr CG 9.2, nl 9.2, en 9.2. One breach is one act or one continuous situation at one connection
/// point; after a written warning a repetition counts again. A person approves it; damages stay reserved.
/// No VAT.
///
/// Example: three breaches: € 750.00.
@Implements(CONTRACT_FRAUD_INDEMNITY)
public final class FraudIndemnity {

    private FraudIndemnity() {}

    /// The lump sum.
    public static Reckoning of(Edition edition, long breaches) {
        var each = edition.euro(CONTRACT_FRAUD_INDEMNITY, "amount");
        return Lumps.times(Working.of(CONTRACT_FRAUD_INDEMNITY, edition), "breaches", breaches, "amount", each);
    }
}
