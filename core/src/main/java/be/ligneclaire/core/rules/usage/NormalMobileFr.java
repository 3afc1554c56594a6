package be.ligneclaire.core.rules.usage;

import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_FR;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;
import java.util.Locale;

/// Normal use of mobile telephony, edition fr.
///
/// ```
/// normal   = value ≤ limit
/// charged  = value − limit SMS where positive; minutes beyond their limit are charged as calls
/// ```
///
/// | counter                    | last normal value |
/// |----------------------------|-------------------|
/// | `minutes_per_month`        | 6000              |
/// | `sms_per_month`            | 6000              |
/// | `recipients_per_month`     | 250               |
/// | `recipients_per_hour`      | 30                |
/// | `sms_per_day`              | 500               |
/// | `sms_per_hour`             | 100               |
/// | `same_length_sms_per_hour` | 30                |
///
/// Source: fr CP-M 4. Hours are clock hours, in the customer's favour. An SMS beyond several limits is
/// charged once. Restricting or ending a service is decided by a person.
@Implements(USAGE_NORMAL_MOBILE_FR)
public final class NormalMobileFr {

    private NormalMobileFr() {}

    /// The counters; the lower-case name is that of the table.
    public enum Counter {
        MINUTES_PER_MONTH,
        SMS_PER_MONTH,
        RECIPIENTS_PER_MONTH,
        RECIPIENTS_PER_HOUR,
        SMS_PER_DAY,
        SMS_PER_HOUR,
        SAME_LENGTH_SMS_PER_HOUR;

        /// `sms_per_hour`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether a value is normal and how many SMS are charged.
    public record Use(boolean normal, long chargedSms) {}

    /// The last normal value.
    public static int limit(Edition edition, Counter counter) {
        return edition.number(USAGE_NORMAL_MOBILE_FR, counter.word());
    }

    /// The judgement of a value.
    public static Finding<Use> of(Edition edition, Counter counter, long value) {
        var limit = limit(edition, counter);
        var excess = Math.max(0, value - limit);
        var charged = counter == Counter.MINUTES_PER_MONTH ? 0 : excess;
        return Working.of(USAGE_NORMAL_MOBILE_FR, edition)
                .word("limit", counter.word())
                .count("value", value, counter.word())
                .count("last_normal_value", limit, counter.word())
                .found(
                        new Use(excess == 0, charged),
                        value
                                + (excess == 0 ? " ≤ " : " > ")
                                + limit
                                + (charged > 0 ? "; " + value + " − " + limit + " = " + charged : ""));
    }
}
