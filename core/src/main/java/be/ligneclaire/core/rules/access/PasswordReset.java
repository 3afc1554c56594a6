package be.ligneclaire.core.rules.access;

import static be.ligneclaire.core.terms.RuleId.IDENTITY_PASSWORD_RESET;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.core.time.Brussels;
import java.time.Duration;
import java.time.Instant;

/// How long the link to a new password works.
///
/// ```
/// valid until = sending + 30 minutes; used once
/// ```
///
/// Source: portal FAQ 7; the minutes are our setting. The answer is the same whether or not the address
/// exists.
@Implements(IDENTITY_PASSWORD_RESET)
public final class PasswordReset {

    private PasswordReset() {}

    /// The last instant.
    public static Finding<Instant> validUntil(Edition edition, Instant sent) {
        var minutes = edition.number(IDENTITY_PASSWORD_RESET, "link_validity");
        var until = sent.plus(Duration.ofMinutes(minutes));
        return Working.of(IDENTITY_PASSWORD_RESET, edition)
                .figure("sent", Brussels.text(sent), "instant")
                .count("link_validity", minutes, "minutes")
                .found(until, Brussels.text(sent) + " + " + minutes + " min = " + Brussels.text(until));
    }
}
