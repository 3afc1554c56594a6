package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.BILLING_START_MOBILE;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;

/// Billing of a mobile line starts on the day of its activation, that day included.
///
/// Source: fr CP-M 2, nl 6.2, en 6.1. With a port-in the activation decides, not the port.
@Implements(BILLING_START_MOBILE)
public final class BillingStartMobile {

    private BillingStartMobile() {}

    /// The first day that is billed.
    public static Finding<LocalDate> of(Edition edition, LocalDate activated) {
        return Working.of(BILLING_START_MOBILE, edition)
                .date("activated", activated)
                .found(activated, activated.toString());
    }
}
