package be.ligneclaire.core.rules.suspension;

import static be.ligneclaire.core.terms.RuleId.COLLECTIONS_WARNINGS;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.Set;

/// The free warnings before a limitation or suspension.
///
/// ```
/// limitation allowed = enough warnings, through the prescribed channels, and the period of the last one is
/// over en: 1, by e-mail AND sms; nl: 1, by e-mail OR sms; fr: 2, by e-mail and/or sms
/// ```
///
/// Source: fr CG 5.3, nl 5.4, en 5.4. A warning never costs anything. en: if one channel fails, it was not
/// given. The period of fourteen days is our setting.
///
/// Example: fr with one warning: not yet.
@Implements(COLLECTIONS_WARNINGS)
public final class Warnings {

    private Warnings() {}

    /// Channels of a warning.
    public enum Channel {
        E_MAIL,
        SMS
    }

    /// How many are needed.
    public static int needed(Edition edition) {
        return edition.number(COLLECTIONS_WARNINGS, "count");
    }

    /// The days a customer has to act, stated in the warning.
    public static int periodDays(Edition edition) {
        return edition.number(COLLECTIONS_WARNINGS, "period");
    }

    /// How a warning must travel: `both`, `either` or `unnamed` (either, which need not be named).
    public static String channelsNeeded(Edition edition) {
        return edition.word(COLLECTIONS_WARNINGS, "channels");
    }

    /// Whether the warnings allow a limitation.
    ///
    /// @param sent complete warnings
    public static Finding<Boolean> limitationAllowed(
            Edition edition, long sent, Set<Channel> channels, boolean periodOver) {
        var reached = switch (channelsNeeded(edition)) {
            case "both" -> channels.contains(Channel.E_MAIL) && channels.contains(Channel.SMS);
            case "either" -> !channels.isEmpty();
            default -> true;
        };
        var allowed = sent >= needed(edition) && reached && periodOver;
        return Working.of(COLLECTIONS_WARNINGS, edition)
                .count("warnings_sent", sent, "warnings")
                .count("count", needed(edition), "warnings")
                .flag("channels_reached", reached)
                .flag("period_over", periodOver)
                .found(
                        allowed,
                        sent + (sent >= needed(edition) ? " ≥ " : " < ") + needed(edition) + " ∧ " + reached + " ∧ "
                                + periodOver + " = " + allowed);
    }
}
