package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_DEATH;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.util.Optional;

/// When a contract ends after a death.
///
/// ```
/// end = the date the heirs choose, not before their report; fee 0.00
/// ```
///
/// Source: the clause on death: the contract goes on towards the estate until it is cancelled or taken over
/// by someone at the same address.
@Implements(CONTRACT_DEATH)
public final class Death {

    private Death() {}

    /// The first day without service.
    public static Finding<LocalDate> end(Edition edition, LocalDate reported, Optional<LocalDate> chosen) {
        var end = chosen.filter(day -> day.isAfter(reported)).orElse(reported);
        return Working.of(CONTRACT_DEATH, edition)
                .date("reported", reported)
                .euro("fee", edition.euro(CONTRACT_DEATH, "fee"))
                .date("end", end)
                .found(end, "max(" + reported + ", " + chosen.orElse(reported) + ") = " + end);
    }
}
