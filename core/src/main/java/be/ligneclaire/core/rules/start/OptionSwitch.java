package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.PORTAL_OPTIONS;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.MonthCounting;
import java.time.LocalDate;
import java.util.Optional;

/// When an option that is switched on or off in the portal is charged.
///
/// ```
/// on:  at once, the first month by the day
/// off: at the end of the month
/// ```
///
/// Source: portal FAQ 2, 5; fr CG 1, 12; nl 1, 12; en 1, 12: only with an active main service. The moments
/// are our setting, unless the catalogue says otherwise.
@Implements(PORTAL_OPTIONS)
public final class OptionSwitch {

    private OptionSwitch() {}

    /// The day from which the charge begins or no longer runs; empty where there is no active main service
    /// to switch on for.
    public static Finding<Optional<LocalDate>> effective(
            Edition edition, boolean mainServiceActive, boolean switchOn, LocalDate requested) {
        var day = switchOn ? requested : MonthCounting.firstOfNextMonth(requested);
        var allowed = mainServiceActive || !switchOn;
        return Working.of(PORTAL_OPTIONS, edition)
                .flag("main_service_active", mainServiceActive)
                .flag("active", switchOn)
                .date("requested", requested)
                .found(allowed ? Optional.of(day) : Optional.empty(), allowed ? requested + " → " + day : "–");
    }
}
