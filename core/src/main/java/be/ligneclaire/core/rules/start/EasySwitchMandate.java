package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.ORDERING_EASY_SWITCH_MANDATE;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.BelgianCalendar;
import java.time.LocalDate;

/// When the mandate of a switch goes to the former operator.
///
/// ```
/// send by = activation + 1 working day, never before activation
/// ```
///
/// Source: the Easy Switch clause of each edition: as soon as possible after activation. The working day is
/// our setting. For Internet, and television in en.
@Implements(ORDERING_EASY_SWITCH_MANDATE)
public final class EasySwitchMandate {

    private EasySwitchMandate() {}

    /// The last day to send it.
    public static Finding<LocalDate> sendBy(Edition edition, LocalDate activated) {
        var within = edition.number(ORDERING_EASY_SWITCH_MANDATE, "send_within");
        var by = BelgianCalendar.plusWorkingDays(activated, within);
        return Working.of(ORDERING_EASY_SWITCH_MANDATE, edition)
                .date("activated", activated)
                .count("send_within", within, "working days")
                .found(by, Deadlines.formula(activated, within + " wd", by, by));
    }

    /// Whether a service can be switched this way.
    public static boolean covers(Edition edition, String service) {
        return edition.words(ORDERING_EASY_SWITCH_MANDATE, "services").contains(service);
    }
}
