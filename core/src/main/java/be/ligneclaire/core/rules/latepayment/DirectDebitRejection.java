package be.ligneclaire.core.rules.latepayment;

import static be.ligneclaire.core.terms.RuleId.PAYMENTS_DIRECT_DEBIT_REJECTION;

import be.ligneclaire.core.rules.Lumps;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Reckoning;
import be.ligneclaire.core.terms.Working;

/// What a refused direct debit costs.
///
/// ```
/// fees = refused presentations × € 9.00
/// ```
///
/// Source: fr CG 6.2, nl 6.2, en 6.2; VAT included. None where the operator presented too early, twice or a
/// wrong amount. The mandate is deactivated at the first refusal (our setting).
///
/// Example: two refusals: € 18.00.
@Implements(PAYMENTS_DIRECT_DEBIT_REJECTION)
public final class DirectDebitRejection {

    private DirectDebitRejection() {}

    /// The fees.
    public static Reckoning fees(Edition edition, long rejections) {
        return Lumps.times(
                Working.of(PAYMENTS_DIRECT_DEBIT_REJECTION, edition),
                "rejections",
                rejections,
                "fee",
                edition.euro(PAYMENTS_DIRECT_DEBIT_REJECTION, "fee"));
    }
}
