package be.ligneclaire.platform.evidence;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.Edition;
import java.util.Map;
import java.util.Optional;

/// The front door: requests and consents, only ever added to (`evidence.request-records`, GT 12).
///
/// A row is written in the caller's transaction; one writer closes the hash chain over the rows in order right after.
public interface Evidence {

    /// Records a request: who asked for what, when, through which channel, under which edition.
    ///
    /// @param action kebab-case, `order-placed`
    /// @param subject what it concerns, `order 12`
    /// @param content the request's own words and figures, never a secret
    void record(
            Actor actor,
            String action,
            Optional<Long> accountId,
            String subject,
            Optional<Edition> edition,
            Map<String, String> content);

    /// Closes the chain over the rows that are not yet in it. Safe to repeat and to call from several processes.
    void closeChain();

    /// Recomputes the chain from the rows.
    Verdict verify();

    /// @param rows how many rows were checked
    /// @param firstBroken the first row whose hash does not hold, if one
    record Verdict(long rows, Optional<Long> firstBroken) {}
}
