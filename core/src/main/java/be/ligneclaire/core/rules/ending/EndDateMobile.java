package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_END_DATE_MOBILE;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// The day on which a mobile line ends.
///
/// ```
/// not ported:  the local date on which the cancellation was sent, or the later date the customer wished
/// ported out:  the date on which the number moved
/// both:        the earlier of the two ends the line for charging
/// ```
///
/// Source: fr CP-M 2, nl 6.2; en is silent and read the same way. The sending counts, not the handling.
///
/// Example: sent on 10 November, ported out on 2 December: the line ends on 10 November.
///
/// Not here: until when the number can still be ported (`numbers.port-after-end`).
@Implements(CONTRACT_END_DATE_MOBILE)
public final class EndDateMobile {

    private EndDateMobile() {}

    /// @throws IllegalArgumentException if neither a cancellation nor a port is known
    public static LocalDate of(
            Edition edition,
            Optional<LocalDate> cancellationSent,
            Optional<LocalDate> portedOut,
            Optional<LocalDate> wished) {
        return find(edition, cancellationSent, portedOut, wished).value();
    }

    /// The day with its explanation.
    ///
    /// @throws IllegalArgumentException if neither a cancellation nor a port is known
    public static Finding<LocalDate> find(
            Edition edition,
            Optional<LocalDate> cancellationSent,
            Optional<LocalDate> portedOut,
            Optional<LocalDate> wished) {
        var cancelled = cancellationSent.map(
                sent -> wished.filter(day -> day.isAfter(sent)).orElse(sent));
        var end = Stream.concat(cancelled.stream(), portedOut.stream())
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("Neither a cancellation nor a port is known"));
        var working = Working.of(CONTRACT_END_DATE_MOBILE, edition);
        cancellationSent.ifPresent(day -> working.date("cancellation_sent", day));
        wished.ifPresent(day -> working.date("wished_end", day));
        portedOut.ifPresent(day -> working.date("ported_out", day));
        var known = Stream.concat(cancelled.stream(), portedOut.stream())
                .map(LocalDate::toString)
                .toList();
        return working.date("effective_end", end)
                .found(end, known.size() == 1 ? end.toString() : "min(" + String.join(", ", known) + ") = " + end);
    }
}
