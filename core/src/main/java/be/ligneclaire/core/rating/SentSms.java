package be.ligneclaire.core.rating;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/// The SMS that a line sent in a month, or in some days of it, by window. Mutable, for one thread; made
/// only for lines that send so much that a window could be full ([#MATTERS_FROM_DAY]).
///
/// Hours are clock hours. Belgian offsets are whole hours, so an hour since 1970 is a clock hour, and the
/// repeated hour of October is an hour of its own.
public final class SentSms {

    /// With fewer SMS than this on a day no window of a day or an hour can be full.
    public static final int MATTERS_FROM_DAY = NormalUse.SMALLEST_WINDOW;

    /// With fewer SMS than this in a month the month's recipients cannot be too many.
    public static final int MATTERS_FROM_MONTH = NormalUse.SMALLEST_MONTH;

    private final LongUnaryOperator dayOf;
    private final Map<Long, Integer> days = new HashMap<>();
    private final Map<Long, Hour> hours = new HashMap<>();
    private final Set<Long> recipients = new HashSet<>();

    /// @param dayOf the Belgian day (in days since 1970) of an instant in seconds since 1970
    public SentSms(LongUnaryOperator dayOf) {
        this.dayOf = dayOf;
    }

    private static final class Hour {
        int sent;
        final Set<Long> recipients = new HashSet<>();
        final Map<Integer, Integer> lengths = new HashMap<>();
    }

    /// Whether a rated SMS counts to the windows: sent, of the kind that the bundle covers, not refused.
    public static boolean counts(boolean outgoing, Outcome.Rated rated) {
        return outgoing
                && (rated.tariff() == UsageTariff.SMS_NATIONAL || rated.tariff() == UsageTariff.SMS_EXCESS)
                && rated.note() != Note.NORMAL_USE;
    }

    /// Adds one that was sent.
    ///
    /// @param length characters, 0 where unknown
    public void add(long start, long recipient, int length) {
        days.merge(dayOf.applyAsLong(start), 1, Integer::sum);
        var hour = hours.computeIfAbsent(Math.floorDiv(start, 3_600L), _ -> new Hour());
        hour.sent++;
        hour.recipients.add(recipient);
        if (length > 0) {
            hour.lengths.merge(length, 1, Integer::sum);
        }
        recipients.add(recipient);
    }

    /// What was sent before one that begins then.
    public SmsCounts before(long start, long recipient, int length) {
        var hour = hours.get(Math.floorDiv(start, 3_600L));
        return new SmsCounts(
                days.getOrDefault(dayOf.applyAsLong(start), 0),
                hour == null ? 0 : hour.sent,
                hour == null || length == 0 ? 0 : hour.lengths.getOrDefault(length, 0),
                hour == null ? 0 : hour.recipients.size(),
                recipients.size(),
                hour == null || !hour.recipients.contains(recipient),
                !recipients.contains(recipient));
    }
}
