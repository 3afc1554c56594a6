package be.ligneclaire.core.rating;

import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.rules.usage.CallEea;
import be.ligneclaire.core.tariff.Tariffs;

/// What is charged, and what that makes happen: the cap and the alerts, or the ladder of roaming data.
final class Charging {

    /// The signals that are given once a month.
    private static final int EXCEEDED = Signal.CALLS_EXCEEDED
            | Signal.SMS_EXCEEDED
            | Signal.DATA_EXCEEDED
            | Signal.ZONE_EXCEEDED
            | Signal.FIXED_EXCEEDED;

    private Charging() {}

    /// Nothing is charged and nothing said.
    static Rated free(LineState after, UsageTariff tariff, long quantity) {
        return new Rated(after, tariff, quantity, 0, 0, 0, Note.NONE, Signal.NONE);
    }

    /// All of it is covered.
    static Rated covered(LineState after, UsageTariff tariff, long included, int signals) {
        return new Rated(told(after, signals), tariff, included, 0, 0, 0, Note.NONE, signals);
    }

    /// What a third party states.
    static Outcome stated(LineState state, Conditions at, UsageEvent event) {
        return take(at, event, draft(state, UsageTariff.THIRD_PARTY, 0, 1, 0, Signal.NONE), event.stated());
    }

    /// A charge before cap and ladder are asked.
    ///
    /// @param charged in the tariff's unit
    /// @param price per minute, message or kilobyte in 10⁻¹⁰ euro, or [Tariffs#NO_PRICE]
    static Rated draft(LineState after, UsageTariff tariff, long included, long charged, long price, int signals) {
        return new Rated(after, tariff, included, charged, price, 0, Note.NONE, signals);
    }

    /// Outside the bundle.
    static Outcome outside(Conditions at, UsageEvent event, Rated draft) {
        if (draft.price() == Tariffs.NO_PRICE) {
            return NotRated.NO_PRICE;
        }
        long amount = draft.tariff().isPerSecond()
                ? CallEea.amount(draft.price(), (int) draft.charged())
                : Math.multiplyExact(draft.price(), draft.charged());
        return take(at, event, draft, amount);
    }

    /// After a block of the cap nothing more is charged (`usage.not-real-time`: the total has reached the
    /// cap, so it stays).
    private static Outcome take(Conditions at, UsageEvent event, Rated draft, long amount) {
        var state = draft.after();
        int signals = draft.signals();
        if (at.limits().blocksOutside(event.start())) {
            return notCharged(draft, Note.CAP);
        }
        long after = Math.addExact(state.outside(), amount);
        int level = reachesALevel(at, state.outside(), after) ? Signal.OUTSIDE_LEVEL : Signal.NONE;
        return new Rated(
                state.with(after, state.roaming(), state.told() | signals & EXCEEDED),
                draft.tariff(),
                draft.included(),
                draft.charged(),
                draft.price(),
                amount,
                Note.NONE,
                signals | level);
    }

    private static Rated notCharged(Rated draft, Note note) {
        var after = told(draft.after(), draft.signals());
        return new Rated(after, draft.tariff(), draft.included(), 0, 0, 0, note, draft.signals());
    }

    private static boolean reachesALevel(Conditions at, long before, long after) {
        return reaches(at.limits().cap(), before, after)
                || reaches(at.limits().alert(), before, after)
                || reaches(at.rates().notice(), before, after);
    }

    private static boolean reaches(long level, long before, long after) {
        return before < level && after >= level;
    }

    /// Roaming data. A record that crosses a blocking level counts whole for the messages; charged is what
    /// reaches it.
    static Outcome roamingData(Conditions at, UsageEvent event, Rated draft) {
        long price = draft.price();
        if (price == Tariffs.NO_PRICE) {
            return NotRated.NO_PRICE;
        }
        var state = draft.after();
        if (state.isRoamingBlocked() || at.limits().blocksRoaming(event.start())) {
            return notCharged(draft, Note.ROAMING);
        }
        long before = state.roaming();
        long after = Math.addExact(before, Math.multiplyExact(price, draft.charged()));
        var ladder = at.rates().ladder();
        long level = ladder.blockingLevel(before, after);
        boolean blocks = level != Limits.NO_LIMIT;
        long charged = blocks ? Math.min(draft.charged(), Math.ceilDiv(level - before, price)) : draft.charged();
        int told = state.told() | draft.signals() & EXCEEDED | (blocks ? LineState.ROAMING_BLOCKED : 0);
        return new Rated(
                state.with(state.outside(), after, told),
                draft.tariff(),
                draft.included(),
                charged,
                charged == 0 ? 0 : price,
                charged * price,
                charged < draft.charged() ? Note.ROAMING : Note.NONE,
                ladder.crosses(before, after) ? draft.signals() | Signal.ROAMING_LEVEL : draft.signals());
    }

    /// What an inclusion has to tell: that it is exceeded, once a month, or that a share of it is used.
    ///
    /// @param used of the allowance before the event, of which `included` of its `quantity` is covered
    static int signals(
            LineState state, Limits limits, long allowance, long used, long included, long quantity, int exceeded) {
        if (allowance == Inclusions.UNLIMITED || allowance == 0) {
            return Signal.NONE;
        }
        int signals = included < quantity ? fresh(state, exceeded) : Signal.NONE;
        if (limits.early() > 0) {
            long level = Math.ceilDiv(allowance * limits.early(), 100L);
            return used < level && used + included >= level ? signals | Signal.EARLY : signals;
        }
        return signals;
    }

    /// A signal, unless it was given this month.
    static int fresh(LineState state, int signal) {
        return signal & ~state.told();
    }

    private static LineState told(LineState state, int signals) {
        int bits = signals & EXCEEDED;
        return bits == 0 ? state : state.with(state.outside(), state.roaming(), state.told() | bits);
    }

    static long left(long allowance, long used) {
        return Math.max(0, allowance - used);
    }
}
