package be.ligneclaire.core.rules.access;

import static be.ligneclaire.core.terms.RuleId.IDENTITY_INVITATION;

import be.ligneclaire.core.rules.Deadlines;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.DayCounting;
import java.time.LocalDate;

/// How long the invitation of a user can be accepted.
///
/// ```
/// last day = day of sending + validity (14 days unless set otherwise), until 24:00
/// ```
///
/// Source: the page on logins T3, T5; the validity is our setting. Not moved by days off. Used once.
///
/// Example: sent on 3 November: until 17 November.
@Implements(IDENTITY_INVITATION)
public final class Invitation {

    private Invitation() {}

    /// The last day of an invitation.
    public static Finding<LocalDate> lastDay(Edition edition, LocalDate sent, int validityDays) {
        var lastDay = DayCounting.lastDay(sent, validityDays);
        return Working.of(IDENTITY_INVITATION, edition)
                .date("sent", sent)
                .days("validity_days", validityDays)
                .date("last_day", lastDay)
                .found(lastDay, Deadlines.formula(sent, validityDays, lastDay, lastDay));
    }

    /// The validity where nothing else is set, in days.
    public static int defaultValidityDays(Edition edition) {
        return edition.number(IDENTITY_INVITATION, "validity");
    }
}
