package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_NL;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// Normal use of mobile telephony, edition nl: beyond the limits it is blocked and not charged.
///
/// ```
/// SMS of a day:          blocked from 500 on, watched from 200 on
/// sent minus received:   up to 300 a month; from 300 on the next SMS is blocked
/// ```
///
/// Source: nl BV 2.6. Reading: of "between 200 and 500 a day" 500 is the limit and 200 a level to watch, in
/// the customer's favour. The counters say what has been sent already. The other limits are those of the
/// table in the edition's file. Emergency calls are never blocked.
@Implements(USAGE_NORMAL_MOBILE_NL)
public final class NormalMobileNl {

    private NormalMobileNl() {}

    /// Whether the next SMS of the day is blocked and whether the day is watched.
    public record Day(boolean blocked, boolean watch) {}

    /// A limit of the table.
    public static int limit(Edition edition, String counter) {
        return edition.number(USAGE_NORMAL_MOBILE_NL, counter);
    }

    /// The SMS sent today.
    public static Finding<Day> day(Edition edition, long smsToday) {
        var limit = limit(edition, "sms_per_day");
        var watch = limit(edition, "sms_per_day.watch");
        return Working.of(USAGE_NORMAL_MOBILE_NL, edition)
                .count("sms_today", smsToday, "SMS")
                .count("limit", limit, "SMS")
                .count("watch_level", watch, "SMS")
                .found(
                        new Day(smsToday >= limit, smsToday >= watch),
                        smsToday + (smsToday >= limit ? " ≥ " : " < ") + limit);
    }

    /// Whether the next SMS is blocked by the difference of sent and received.
    public static Finding<Boolean> blockedByDifference(Edition edition, long sent, long received) {
        var limit = limit(edition, "sent_minus_received_per_month");
        var blocked = sent - received >= limit;
        return Working.of(USAGE_NORMAL_MOBILE_NL, edition)
                .count("sent_this_month", sent, "SMS")
                .count("received_this_month", received, "SMS")
                .count("difference", sent - received, "SMS")
                .count("limit", limit, "SMS")
                .found(
                        blocked,
                        sent + " − " + received + " = " + (sent - received) + (blocked ? " ≥ " : " < ") + limit);
    }
}
