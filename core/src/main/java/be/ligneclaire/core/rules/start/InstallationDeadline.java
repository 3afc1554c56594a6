package be.ligneclaire.core.rules.start;

import static be.ligneclaire.core.terms.RuleId.ORDERING_INSTALLATION_DEADLINE;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.DayCounting;
import java.time.LocalDate;
import java.util.Optional;

/// Until when the operator installs.
///
/// ```
/// last day = request + 30 days, or the day the address has a working connection + 30 days if that is later
/// ```
///
/// Source: the installation clause of each edition. Force majeure excepted. The deadline is the operator's
/// and never moves; a missed agreed date costs 6 euro a day under Easy Switch
/// (`compensation.easy-switch-delay`).
@Implements(ORDERING_INSTALLATION_DEADLINE)
public final class InstallationDeadline {

    private InstallationDeadline() {}

    /// The last day in time.
    ///
    /// @param connected the day the address got a working connection, where it came after the request
    public static Finding<LocalDate> lastDay(Edition edition, LocalDate requested, Optional<LocalDate> connected) {
        var from = connected.filter(day -> day.isAfter(requested)).orElse(requested);
        var days = edition.number(ORDERING_INSTALLATION_DEADLINE, "days");
        var lastDay = DayCounting.lastDay(from, days);
        return Working.of(ORDERING_INSTALLATION_DEADLINE, edition)
                .date("from", from)
                .days("days", days)
                .date("last_day", lastDay)
                .found(lastDay, Deadlines.formula(from, days, lastDay, lastDay));
    }
}
