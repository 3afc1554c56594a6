package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.BILLING_START_INTERNET_FIXED;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.util.Optional;

/// Billing of Internet and fixed telephony starts on the day of installation (nl, fr) or activation (en).
///
/// Source: fr CP-I 3, CP-F 1; nl 6.2; en 6.1. Reading: where the service works only later through the
/// operator's fault, the day on which it works.
@Implements(BILLING_START_INTERNET_FIXED)
public final class BillingStartFixed {

    private BillingStartFixed() {}

    /// The first day that is billed.
    ///
    /// @param works the later day on which it works, where the operator caused the delay
    public static Finding<LocalDate> of(
            Edition edition, LocalDate installed, LocalDate activated, Optional<LocalDate> works) {
        var atInstallation = edition.word(BILLING_START_INTERNET_FIXED, "start").equals("installation");
        var agreed = atInstallation ? installed : activated;
        var start = works.filter(day -> day.isAfter(agreed)).orElse(agreed);
        return Working.of(BILLING_START_INTERNET_FIXED, edition)
                .date("installed", installed)
                .date("activated", activated)
                .date("billing_start", start)
                .found(start, start.toString());
    }
}
