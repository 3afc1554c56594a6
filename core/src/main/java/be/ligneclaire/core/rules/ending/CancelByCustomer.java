package be.ligneclaire.core.rules.ending;

import static be.ligneclaire.core.terms.RuleId.CONTRACT_CANCEL_BY_CUSTOMER;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.time.LocalDate;
import java.util.Optional;

/// A customer may cancel at any time, without reason and without fee.
///
/// ```
/// end = the wished date, if it is on or after the day of the request; else the day of the request
/// ```
///
/// Source: fr CG 5.2, nl 5.2, en 5.2. Reading: the day of a letter's request is its receipt, of a
/// registered letter its posting where that is known. A request through a channel that the text does not
/// list is accepted all the same.
///
/// Example: registered letter posted on 28 November, wished end 15 November: ends on 28 November.
///
/// Not here: mobile numbers that move to another operator ([EndDateMobile]).
@Implements(CONTRACT_CANCEL_BY_CUSTOMER)
public final class CancelByCustomer {

    private CancelByCustomer() {}

    /// The first day without service.
    public static LocalDate endDate(Edition edition, LocalDate requestDay, Optional<LocalDate> wished) {
        return find(edition, requestDay, wished).value();
    }

    /// The first day without service, with its explanation.
    public static Finding<LocalDate> find(Edition edition, LocalDate requestDay, Optional<LocalDate> wished) {
        var end = wished.filter(day -> !day.isBefore(requestDay)).orElse(requestDay);
        var working = Working.of(CONTRACT_CANCEL_BY_CUSTOMER, edition).date("request_day", requestDay);
        wished.ifPresent(day -> working.date("wished_end", day));
        return working.date("end", end)
                .found(
                        end,
                        wished.map(day -> "max(" + requestDay + ", " + day + ") = " + end)
                                .orElse(end.toString()));
    }

    /// The day on which a request counts as made: the posting of a registered letter where known, else the
    /// receipt.
    public static LocalDate requestDay(String channel, Optional<LocalDate> posted, LocalDate received) {
        return channel.equals("registered letter") || channel.equals("registered-letter")
                ? posted.orElse(received)
                : received;
    }
}
