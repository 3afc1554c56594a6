package be.ligneclaire.core.rating;

import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_FR;
import static be.ligneclaire.core.terms.RuleId.USAGE_NORMAL_MOBILE_NL;

import be.ligneclaire.core.rules.usage.NormalMobileFr;
import be.ligneclaire.core.rules.usage.NormalMobileFr.Counter;
import be.ligneclaire.core.rules.usage.NormalMobileNl;
import be.ligneclaire.core.rules.usage.NormalUseExcess;
import be.ligneclaire.core.terms.Edition;

/// The limits of normal mobile use as an edition draws them, read once.
///
/// | edition | beyond a limit                                            |
/// |---------|-----------------------------------------------------------|
/// | fr      | charged by the price list (`charging.normal-use-excess`)  |
/// | nl      | blocked and not charged, until the window ends            |
/// | en      | no limits                                                 |
///
/// Reading: calls and SMS that the bundle covers count. What is paid by the price list anyway is no use of
/// the bundle, and the excess is then the same in whatever order records come.
///
/// @param action what happens beyond a limit
/// @param seconds outgoing calls of a month
/// @param month SMS of a month; day and hour likewise
/// @param sameLength SMS of one length in an hour
/// @param hourRecipients different recipients in an hour; monthRecipients in a month
/// @param difference SMS sent less received in a month
public record NormalUse(
        Action action,
        long seconds,
        long month,
        int day,
        int hour,
        int sameLength,
        int hourRecipients,
        int monthRecipients,
        long difference) {

    /// The smallest limit of an hour or a day in any edition.
    static final int SMALLEST_WINDOW = 30;

    /// The smallest limit of a month that needs to know the recipients.
    static final int SMALLEST_MONTH = 250;

    private static final NormalUse UNLIMITED = new NormalUse(
            Action.NONE,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Long.MAX_VALUE);

    /// What happens beyond a limit.
    public enum Action {
        NONE,
        CHARGE,
        BLOCK
    }

    /// The window that is full.
    public enum Window {
        NONE,
        HOUR,
        DAY,
        MONTH
    }

    static NormalUse read(Edition edition) {
        return switch (NormalUseExcess.action(edition).value()) {
            case "charge" ->
                new NormalUse(
                        Action.CHARGE,
                        60L * NormalMobileFr.limit(edition, Counter.MINUTES_PER_MONTH),
                        NormalMobileFr.limit(edition, Counter.SMS_PER_MONTH),
                        NormalMobileFr.limit(edition, Counter.SMS_PER_DAY),
                        NormalMobileFr.limit(edition, Counter.SMS_PER_HOUR),
                        NormalMobileFr.limit(edition, Counter.SAME_LENGTH_SMS_PER_HOUR),
                        NormalMobileFr.limit(edition, Counter.RECIPIENTS_PER_HOUR),
                        NormalMobileFr.limit(edition, Counter.RECIPIENTS_PER_MONTH),
                        Long.MAX_VALUE);
            case "block" ->
                new NormalUse(
                        Action.BLOCK,
                        60L * NormalMobileNl.limit(edition, "minutes_per_month"),
                        NormalMobileNl.limit(edition, "sms_per_month"),
                        NormalMobileNl.limit(edition, "sms_per_day"),
                        NormalMobileNl.limit(edition, "sms_per_hour"),
                        NormalMobileNl.limit(edition, "same_length_sms_per_hour"),
                        NormalMobileNl.limit(edition, "recipients_per_hour"),
                        NormalMobileNl.limit(edition, "recipients_per_month"),
                        NormalMobileNl.limit(edition, "sent_minus_received_per_month"));
            default -> UNLIMITED;
        };
    }

    /// The rule that draws the limits.
    public static be.ligneclaire.core.terms.RuleId rule(Action action) {
        return action == Action.BLOCK ? USAGE_NORMAL_MOBILE_NL : USAGE_NORMAL_MOBILE_FR;
    }

    /// Whether the minutes of normal use are used up, where that blocks.
    boolean blocksAfter(LineState after) {
        return action == Action.BLOCK && after.calls() >= seconds;
    }

    /// The longest window that is full after an SMS just sent; one that only knows recipients or lengths is
    /// never full, since those known may go on.
    ///
    /// @param before what was sent before it
    public Window full(LineState after, SmsCounts before) {
        if (after.sent() >= month || after.sent() - after.received() >= difference) {
            return Window.MONTH;
        }
        if (before.day() + 1 >= day) {
            return Window.DAY;
        }
        return before.hour() + 1 >= hour ? Window.HOUR : Window.NONE;
    }

    /// The longest window that is full for one more SMS.
    public Window beyond(LineState state, SmsCounts counts) {
        if (state.sent() >= month
                || state.sent() - state.received() >= difference
                || counts.newInMonth() && counts.monthRecipients() >= monthRecipients) {
            return Window.MONTH;
        }
        if (counts.day() >= day) {
            return Window.DAY;
        }
        boolean hourIsFull = counts.hour() >= hour
                || counts.sameLength() >= sameLength
                || counts.newInHour() && counts.hourRecipients() >= hourRecipients;
        return hourIsFull ? Window.HOUR : Window.NONE;
    }
}
