package be.ligneclaire.core.rules.compensation;

import static be.ligneclaire.core.terms.RuleId.ASSURANCE_MAINTENANCE;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.Brussels;
import java.time.Instant;
import java.time.LocalTime;

/// Whether planned work lies outside the busy hours.
///
/// Source: the maintenance clause of each edition: outside busy hours where possible. The hours, 07:00 to
/// 24:00, are our setting. An interruption of more than eight hours is an outage all the same.
@Implements(ASSURANCE_MAINTENANCE)
public final class Maintenance {

    private Maintenance() {}

    /// Whether no part of it lies in the busy hours; both instants on one Brussels day.
    public static Finding<Boolean> outsideBusyHours(Edition edition, Instant start, Instant end) {
        var busyFrom = LocalTime.parse(edition.word(ASSURANCE_MAINTENANCE, "busy_from"));
        var endsOn = Brussels.dateOf(end).atTime(busyFrom).atZone(Brussels.ZONE).toInstant();
        var outside = Brussels.dateOf(start).equals(Brussels.dateOf(end)) && !end.isAfter(endsOn);
        return Working.of(ASSURANCE_MAINTENANCE, edition)
                .figure("start", Brussels.text(start), "instant")
                .figure("end", Brussels.text(end), "instant")
                .found(outside, Brussels.text(end) + (outside ? " ≤ " : " > ") + busyFrom);
    }
}
