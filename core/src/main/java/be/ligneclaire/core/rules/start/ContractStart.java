package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_START;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.util.Optional;

/// The day on which a contract takes effect.
///
/// ```
/// nl, fr: the day the operator accepted the registered order
/// en:     the day the service was activated; none yet while it is not
/// ```
///
/// Source: fr CG 4, nl 4, en 4. Reading: a date in the confirmation wins where there is one; with several
/// services under en, each starts at its own activation. For the withdrawal period the conclusion is the
/// acceptance in all editions.
///
/// Example: accepted on 2 October, activated on 9 October: nl and fr 2 October, en 9 October.
@Implements(CONTRACT_START)
public final class ContractStart {

    private ContractStart() {}

    /// The day of effect; empty while the activation it waits for has not happened.
    public static Optional<LocalDate> effectiveOn(Edition edition, LocalDate accepted, Optional<LocalDate> activated) {
        return find(edition, accepted, activated).value();
    }

    /// Whether the contract takes effect when the order is accepted, not at activation.
    public static boolean atAcceptance(Edition edition) {
        return edition.word(CONTRACT_START, "effective_on").equals("acceptance");
    }

    /// The day of effect, with its explanation.
    public static Finding<Optional<LocalDate>> find(
            Edition edition, LocalDate accepted, Optional<LocalDate> activated) {
        var start = atAcceptance(edition) ? Optional.of(accepted) : activated;
        var working = Working.of(CONTRACT_START, edition).date("accepted", accepted);
        activated.ifPresent(day -> working.date("activated", day));
        return working.word("effective_on", edition.word(CONTRACT_START, "effective_on"))
                .found(
                        start,
                        edition.word(CONTRACT_START, "effective_on") + " → "
                                + start.map(LocalDate::toString).orElse("–"));
    }
}
