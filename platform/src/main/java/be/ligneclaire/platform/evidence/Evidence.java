package be.ligneclaire.platform.evidence;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.Edition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The front door: requests and consents, only ever added to (`evidence.request-records`, GT 12).
///
/// A row is written in the caller's transaction; one writer closes the hash chain over the rows in order
/// right after.
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

    /// What was recorded about an account, newest first.
    List<Recorded> of(long accountId, int limit);

    /// Closes the chain over the rows that are not yet in it. Safe to repeat and to call from several
    /// processes.
    void closeChain();

    /// Recomputes the chain from the rows.
    Verdict verify();

    /// The end of the chain, to be kept outside (a daily anchor, `security.md` L2).
    Anchor anchor();

    /// Recomputes the chain and also checks that it still runs through an anchor that was kept outside: the
    /// proof against someone who rewrote everything, the head included.
    Verdict verify(Anchor kept);

    /// A record as it is stored.
    ///
    /// @param number in order of writing
    /// @param at the instant of the request
    record Recorded(
            long number,
            Instant at,
            Actor actor,
            String action,
            Optional<Long> accountId,
            String subject,
            Optional<String> edition,
            Map<String, String> content) {}

    /// A place in the chain.
    ///
    /// @param position how many links the chain had, 0 before the first
    /// @param hash SHA-256, 64 hexadecimal digits
    record Anchor(long position, String hash) {}

    /// @param rows how many links of the chain were checked and held
    /// @param firstBroken the first place in the chain that does not hold, counted from 1, if one
    /// @param why what is wrong there, in a sentence that names the record; empty when all holds
    record Verdict(long rows, Optional<Long> firstBroken, String why) {

        /// Whether everything held.
        public boolean holds() {
            return firstBroken.isEmpty();
        }
    }
}
