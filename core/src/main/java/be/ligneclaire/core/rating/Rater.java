package be.ligneclaire.core.rating;

import be.ligneclaire.core.rating.Inclusions.Access;
import be.ligneclaire.core.rating.NormalUse.Action;
import be.ligneclaire.core.rating.NormalUse.Window;
import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.rules.usage.CallEea;
import be.ligneclaire.core.rules.usage.CallOutsideEea;
import be.ligneclaire.core.rules.usage.DataIncrement;
import be.ligneclaire.core.tariff.Numbering;
import be.ligneclaire.core.tariff.Tariffs;
import be.ligneclaire.core.tariff.Tariffs.Table;
import be.ligneclaire.core.tariff.Zone;

/// Rates one event: what of it the inclusions cover, what is charged, and the line's month after it.
///
/// | event                                           | covered by            | beyond it                       |
/// |-------------------------------------------------|-----------------------|---------------------------------|
/// | call, SMS in Belgium to Belgium                 | the bundle            | national price                  |
/// | call, SMS in the EEA to Belgium or the EEA      | the bundle            | national price                  |
/// | call, SMS from either to another zone           | an option, calls only | price of the zone               |
/// | MMS                                             | nothing               | price of the zone               |
/// | 070, 078                                        | nothing               | special price                   |
/// | received in Belgium or the EEA                  | always                |                                 |
/// | data in Belgium or the EEA                      | the bundle            | `charging.data-excess`          |
/// | outside the EEA, on ships and in the air        | nothing               | price of the zone visited       |
/// | fixed call to Belgium                           | `usage.normal-fixed`  | `charging.fixed-excess`         |
/// | fixed call abroad, 070, 078                     | nothing               | price list                      |
/// | third-party service, of whatever kind           | nothing               | what the third party states     |
/// | 112, 100, 101, 116xxx, 0800                     | free, not counted     |                                 |
///
/// Included time is counted in actual seconds. Of a call that crosses the end of an inclusion only the
/// seconds beyond are charged, without the block of 30 seconds, which was spent inside; data is split
/// at the kilobyte. Calls outside the EEA are charged per started minute, both ways.
///
/// Then come normal use ([NormalUse]), the cap and the ladder of roaming data ([Limits]): what lies
/// beyond them may be charged otherwise or not at all, and the outcome says by which rule ([Note]).
public final class Rater {

    /// The signals that are given once a month.
    private static final int EXCEEDED = Signal.CALLS_EXCEEDED
            | Signal.SMS_EXCEEDED
            | Signal.DATA_EXCEEDED
            | Signal.ZONE_EXCEEDED
            | Signal.FIXED_EXCEEDED;

    private Rater() {}

    /// Pure: the same arguments give the same outcome.
    ///
    /// @param state the line's month before the event
    /// @param agreed what the line's plan and options cover at the event's start
    /// @param limits cap, alert and blocks of the line's month
    /// @param counts for an SMS that the bundle covers, what such SMS were sent in its windows before;
    /// else [SmsCounts#FEW]
    /// @param tariffs the price list at the event's start
    public static Outcome rate(
            LineState state, Inclusions agreed, Limits limits, SmsCounts counts, Tariffs tariffs, UsageEvent event) {
        if (event.stated() >= 0) {
            return thirdParty(state, agreed, limits, event);
        }
        return switch (event.kind()) {
            case VOICE -> isMobile(agreed) ? voice(state, agreed, limits, tariffs, event) : wrongLine();
            case SMS -> isMobile(agreed) ? sms(state, agreed, limits, counts, tariffs, event) : wrongLine();
            case MMS -> isMobile(agreed) ? mms(state, agreed, limits, tariffs, event) : wrongLine();
            case DATA -> data(state, agreed, limits, tariffs, event);
            case FIXED_VOICE ->
                agreed.access() == Access.FIXED ? fixed(state, agreed, limits, tariffs, event) : wrongLine();
        };
    }

    /// The same for a line without limits that sends few SMS.
    public static Outcome rate(LineState state, Inclusions agreed, Tariffs tariffs, UsageEvent event) {
        return rate(state, agreed, Limits.NONE, SmsCounts.FEW, tariffs, event);
    }

    private static boolean isMobile(Inclusions agreed) {
        return agreed.access() == Access.MOBILE;
    }

    private static Outcome wrongLine() {
        return NotRated.NOT_ON_THIS_LINE;
    }

    private static Outcome thirdParty(LineState state, Inclusions agreed, Limits limits, UsageEvent event) {
        if (agreed.access() == Access.INTERNET || agreed.access() == Access.TV) {
            return wrongLine();
        }
        if (agreed.premiumBlocked()) {
            return new Rated(state, UsageTariff.THIRD_PARTY, 0, 0, 0, 0, Note.PREMIUM, Signal.NONE);
        }
        return outside(state, agreed, limits, event, UsageTariff.THIRD_PARTY, 0, 1, 0, event.stated(), Signal.NONE);
    }

    private static Outcome voice(
            LineState before, Inclusions agreed, Limits limits, Tariffs tariffs, UsageEvent event) {
        int destination = event.other() == 0 ? 0 : Numbering.destination(event.other());
        int kind = event.other() == 0 ? Numbering.ORDINARY : Numbering.kind(destination);
        if (event.outgoing() && kind == Numbering.FREE) {
            return free(before, UsageTariff.FREE, event.quantity());
        }
        if (event.outgoing() && event.other() == 0) {
            return NotRated.NO_OTHER_NUMBER;
        }
        if (event.outgoing() && kind == Numbering.PREMIUM) {
            return NotRated.PREMIUM_WITHOUT_AMOUNT;
        }
        var visited = tariffs.zone(event.visited());
        if (visited != Zone.NATIONAL && visited != Zone.ZONE_1) {
            return callOutsideEea(before, agreed, limits, tariffs, visited, event);
        }
        if (!event.outgoing()) {
            return free(before, UsageTariff.RECEIVED, event.quantity());
        }
        if (kind == Numbering.SPECIAL) {
            long price = tariffs.specialNational(Table.VOICE);
            return call(
                    before, agreed, limits, event, UsageTariff.VOICE_SPECIAL, 0, event.quantity(), price, Signal.NONE);
        }
        var zone = Covered.zone(visited, tariffs.zone(Numbering.territory(destination)));
        return zone == Zone.NATIONAL
                ? nationalCall(before, agreed, limits, tariffs, event)
                : ordinaryCall(before, agreed, limits, tariffs, event, zone, Signal.NONE);
    }

    /// What the bundle covers, and so what normal use is about.
    private static Outcome nationalCall(
            LineState before, Inclusions agreed, Limits limits, Tariffs tariffs, UsageEvent event) {
        long seconds = event.quantity();
        var use = agreed.rates().normalUse();
        long normal = Math.min(seconds, left(use.seconds(), before.calls()));
        if (normal < seconds && use.action() == Action.BLOCK) {
            return cut(before, agreed, limits, tariffs, event, normal);
        }
        var state = before.plusCalls(seconds);
        if (normal < seconds) {
            return beyondNormal(state, agreed, limits, tariffs, event, normal);
        }
        int full = use.blocksAfter(state) ? Signal.NORMAL_USE : Signal.NONE;
        return ordinaryCall(state, agreed, limits, tariffs, event, Zone.NATIONAL, full);
    }

    private static Outcome ordinaryCall(
            LineState state, Inclusions agreed, Limits limits, Tariffs tariffs, UsageEvent event, Zone zone, int full) {
        long seconds = event.quantity();
        var tariff = UsageTariff.voice(zone);
        long price = tariffs.price(Table.VOICE, zone);
        if (zone == Zone.NATIONAL) {
            long included = Math.min(seconds, left(agreed.seconds(), state.seconds()));
            int signals =
                    signals(state, agreed.seconds(), limits, state.seconds(), included, seconds, Signal.CALLS_EXCEEDED);
            var after = included == 0 ? state : state.plusSeconds(included);
            return call(after, agreed, limits, event, tariff, included, seconds, price, signals | full);
        }
        long included = Math.min(seconds, left(agreed.zone(zone), state.zone(zone)));
        int signals = agreed.zone(zone) > 0 && included < seconds ? fresh(state, Signal.ZONE_EXCEEDED) : Signal.NONE;
        var after = included == 0 ? state : state.plusZone(zone, included);
        return call(after, agreed, limits, event, tariff, included, seconds, price, signals | full);
    }

    /// nl: a call is cut when the minutes of normal use are reached; what came after is not charged.
    private static Outcome cut(
            LineState before, Inclusions agreed, Limits limits, Tariffs tariffs, UsageEvent event, long normal) {
        if (normal == 0) {
            return new Rated(before, UsageTariff.VOICE_NATIONAL, 0, 0, 0, 0, Note.NORMAL_USE, Signal.NORMAL_USE);
        }
        var until = new UsageEvent(
                event.kind(), true, event.start(), normal, event.other(), event.visited(), event.stated());
        var outcome = nationalCall(before, agreed, limits, tariffs, until);
        return outcome instanceof Rated rated
                ? new Rated(
                        rated.after(),
                        rated.tariff(),
                        rated.included(),
                        rated.charged(),
                        rated.price(),
                        rated.amount(),
                        Note.NORMAL_USE,
                        rated.signals() | Signal.NORMAL_USE)
                : outcome;
    }

    /// fr: what the bundle would cover is charged by the price list beyond the minutes of normal use.
    private static Outcome beyondNormal(
            LineState state, Inclusions agreed, Limits limits, Tariffs tariffs, UsageEvent event, long normal) {
        long seconds = event.quantity();
        long coverable = Math.min(seconds, left(agreed.seconds(), state.seconds()));
        if (coverable <= normal) {
            return ordinaryCall(state, agreed, limits, tariffs, event, Zone.NATIONAL, Signal.NONE);
        }
        long price = tariffs.normalUseMinute();
        var after = normal == 0 ? state : state.plusSeconds(normal);
        return call(after, agreed, limits, event, UsageTariff.VOICE_EXCESS, normal, seconds, price, Signal.NONE);
    }

    private static Outcome call(
            LineState after,
            Inclusions agreed,
            Limits limits,
            UsageEvent event,
            UsageTariff tariff,
            long included,
            long seconds,
            long price,
            int signals) {
        long beyond = seconds - included;
        if (beyond == 0) {
            return rated(after, tariff, included, signals);
        }
        if (price == Tariffs.NO_PRICE) {
            return NotRated.NO_PRICE;
        }
        int billed = included == 0 ? CallEea.billedSeconds((int) beyond) : (int) beyond;
        return outside(
                after, agreed, limits, event, tariff, included, billed, price, CallEea.amount(price, billed), signals);
    }

    private static Outcome callOutsideEea(
            LineState before, Inclusions agreed, Limits limits, Tariffs tariffs, Zone visited, UsageEvent event) {
        long minutes = CallOutsideEea.billedMinutes(event.quantity());
        var tariff = event.outgoing() ? UsageTariff.roamingOut(visited) : UsageTariff.roamingIn(visited);
        if (minutes == 0) {
            return rated(before, tariff, 0, Signal.NONE);
        }
        long price = tariffs.price(event.outgoing() ? Table.ROAMING_VOICE_OUT : Table.ROAMING_VOICE_IN, visited);
        return price == Tariffs.NO_PRICE
                ? NotRated.NO_PRICE
                : outside(
                        before,
                        agreed,
                        limits,
                        event,
                        tariff,
                        0,
                        minutes,
                        price,
                        CallOutsideEea.amount(price, minutes),
                        Signal.NONE);
    }

    private static Outcome sms(
            LineState before, Inclusions agreed, Limits limits, SmsCounts counts, Tariffs tariffs, UsageEvent event) {
        if (!event.outgoing()) {
            return free(before.plusReceived(), UsageTariff.RECEIVED, 1);
        }
        int destination = event.other() == 0 ? 0 : Numbering.destination(event.other());
        int kind = event.other() == 0 ? Numbering.ORDINARY : Numbering.kind(destination);
        if (kind == Numbering.FREE) {
            return free(before, UsageTariff.FREE, 1);
        }
        if (event.other() == 0) {
            return NotRated.NO_OTHER_NUMBER;
        }
        if (kind != Numbering.ORDINARY) {
            return kind == Numbering.PREMIUM ? NotRated.PREMIUM_WITHOUT_AMOUNT : NotRated.NO_PRICE;
        }
        var visited = tariffs.zone(event.visited());
        boolean near = visited == Zone.NATIONAL || visited == Zone.ZONE_1;
        var zone = near ? Covered.zone(visited, tariffs.zone(Numbering.territory(destination))) : visited;
        var tariff = near ? UsageTariff.sms(zone) : UsageTariff.roamingSms(visited);
        if (!near || zone != Zone.NATIONAL) {
            long price = tariffs.price(near ? Table.SMS : Table.ROAMING_SMS, zone);
            return message(before, agreed, limits, event, tariff, price, Signal.NONE);
        }
        var normalUse = agreed.rates().normalUse();
        boolean beyond = normalUse.beyond(before, counts) != Window.NONE;
        if (beyond && normalUse.action() == Action.BLOCK) {
            return new Rated(before, tariff, 0, 0, 0, 0, Note.NORMAL_USE, Signal.NORMAL_USE);
        }
        var state = before.plusSent();
        int full = normalUse.action() == Action.BLOCK && normalUse.full(state, counts) != Window.NONE
                ? Signal.NORMAL_USE
                : Signal.NONE;
        long included = state.messages() < agreed.messages() ? 1 : 0;
        if (included == 1 && beyond) {
            return message(state, agreed, limits, event, UsageTariff.SMS_EXCESS, tariffs.normalUseSms(), full);
        }
        int signals =
                full | signals(state, agreed.messages(), limits, state.messages(), included, 1, Signal.SMS_EXCEEDED);
        return included == 1
                ? rated(state.plusMessage(), tariff, 1, signals)
                : message(state, agreed, limits, event, tariff, tariffs.price(Table.SMS, zone), signals);
    }

    private static Outcome mms(LineState state, Inclusions agreed, Limits limits, Tariffs tariffs, UsageEvent event) {
        if (!event.outgoing()) {
            return free(state, UsageTariff.RECEIVED, 1);
        }
        if (event.other() == 0) {
            return NotRated.NO_OTHER_NUMBER;
        }
        int destination = Numbering.destination(event.other());
        if (Numbering.kind(destination) != Numbering.ORDINARY) {
            return Numbering.kind(destination) == Numbering.FREE
                    ? free(state, UsageTariff.FREE, 1)
                    : NotRated.PREMIUM_WITHOUT_AMOUNT;
        }
        var visited = tariffs.zone(event.visited());
        if (visited != Zone.NATIONAL && visited != Zone.ZONE_1) {
            long price = tariffs.price(Table.ROAMING_MMS, visited);
            return message(state, agreed, limits, event, UsageTariff.roamingMms(visited), price, Signal.NONE);
        }
        var zone = Covered.zone(visited, tariffs.zone(Numbering.territory(destination)));
        long price = tariffs.price(Table.MMS, zone);
        return message(state, agreed, limits, event, UsageTariff.mms(zone), price, Signal.NONE);
    }

    private static Outcome message(
            LineState state,
            Inclusions agreed,
            Limits limits,
            UsageEvent event,
            UsageTariff tariff,
            long price,
            int signals) {
        return price == Tariffs.NO_PRICE
                ? NotRated.NO_PRICE
                : outside(state, agreed, limits, event, tariff, 0, 1, price, price, signals);
    }

    private static Outcome data(LineState state, Inclusions agreed, Limits limits, Tariffs tariffs, UsageEvent event) {
        long kilobytes = DataIncrement.kilobytes(event.quantity());
        if (agreed.access() == Access.INTERNET) {
            return free(state.plusKilobytes(kilobytes), UsageTariff.INTERNET, kilobytes);
        }
        if (!isMobile(agreed)) {
            return wrongLine();
        }
        var visited = tariffs.zone(event.visited());
        if (visited != Zone.NATIONAL && visited != Zone.ZONE_1) {
            long price = tariffs.price(Table.ROAMING_DATA, visited);
            return roamingData(
                    state, agreed, limits, event, UsageTariff.roamingData(visited), 0, kilobytes, price, Signal.NONE);
        }
        long included = Math.min(kilobytes, left(agreed.kilobytes(), state.kilobytes()));
        int signals = signals(
                state, agreed.kilobytes(), limits, state.kilobytes(), included, kilobytes, Signal.DATA_EXCEEDED);
        var after = included == 0 ? state : state.plusKilobytes(included);
        long beyond = kilobytes - included;
        var tariff = visited == Zone.NATIONAL ? UsageTariff.DATA_EXCESS : UsageTariff.DATA_EXCESS_EEA;
        if (beyond == 0) {
            return rated(after, tariff, included, signals);
        }
        long price = agreed.rates().dataPerKilobyte() >= 0
                ? agreed.rates().dataPerKilobyte()
                : tariffs.price(Table.DATA, visited);
        if (visited == Zone.ZONE_1) {
            return roamingData(after, agreed, limits, event, tariff, included, beyond, price, signals);
        }
        return price == Tariffs.NO_PRICE
                ? NotRated.NO_PRICE
                : outside(
                        after,
                        agreed,
                        limits,
                        event,
                        tariff,
                        included,
                        beyond,
                        price,
                        Math.multiplyExact(price, beyond),
                        signals);
    }

    /// A record that crosses a blocking level counts whole for the messages; charged is what reaches it.
    private static Outcome roamingData(
            LineState state,
            Inclusions agreed,
            Limits limits,
            UsageEvent event,
            UsageTariff tariff,
            long included,
            long beyond,
            long price,
            int signals) {
        if (beyond == 0) {
            return rated(state, tariff, included, signals);
        }
        if (price == Tariffs.NO_PRICE) {
            return NotRated.NO_PRICE;
        }
        if (state.isRoamingBlocked() || limits.blocksRoaming(event.start())) {
            return new Rated(told(state, signals), tariff, included, 0, 0, 0, Note.ROAMING, signals);
        }
        long before = state.roaming();
        long after = Math.addExact(before, Math.multiplyExact(price, beyond));
        var ladder = agreed.rates().ladder();
        long level = ladder.blockingLevel(before, after);
        int told = state.told() | signals & EXCEEDED;
        if (level == Limits.NO_LIMIT) {
            int more = ladder.crosses(before, after) ? Signal.ROAMING_LEVEL : Signal.NONE;
            return new Rated(
                    state.with(state.outside(), after, told),
                    tariff,
                    included,
                    beyond,
                    price,
                    after - before,
                    Note.NONE,
                    signals | more);
        }
        long charged = Math.min(beyond, Math.ceilDiv(level - before, price));
        return new Rated(
                state.with(state.outside(), after, told | LineState.ROAMING_BLOCKED),
                tariff,
                included,
                charged,
                charged == 0 ? 0 : price,
                charged * price,
                charged < beyond ? Note.ROAMING : Note.NONE,
                signals | Signal.ROAMING_LEVEL);
    }

    private static Outcome fixed(LineState state, Inclusions agreed, Limits limits, Tariffs tariffs, UsageEvent event) {
        if (!event.outgoing()) {
            return free(state, UsageTariff.RECEIVED, event.quantity());
        }
        if (event.other() == 0) {
            return NotRated.NO_OTHER_NUMBER;
        }
        int destination = Numbering.destination(event.other());
        return switch (Numbering.kind(destination)) {
            case Numbering.FREE -> free(state, UsageTariff.FREE, event.quantity());
            case Numbering.PREMIUM -> NotRated.PREMIUM_WITHOUT_AMOUNT;
            case Numbering.SPECIAL -> {
                long price = tariffs.specialNational(Table.FIXED_VOICE);
                yield fixedCall(state, agreed, limits, event, UsageTariff.FIXED_SPECIAL, price);
            }
            default -> {
                var zone = tariffs.zone(Numbering.territory(destination));
                yield zone == Zone.NATIONAL
                        ? fixedNational(state, agreed, limits, event)
                        : fixedCall(
                                state,
                                agreed,
                                limits,
                                event,
                                UsageTariff.fixed(zone),
                                tariffs.price(Table.FIXED_VOICE, zone));
            }
        };
    }

    private static Outcome fixedNational(LineState state, Inclusions agreed, Limits limits, UsageEvent event) {
        var rates = agreed.rates();
        long seconds = event.quantity();
        long included = Math.min(seconds, left(rates.fixedSeconds(), state.fixed()));
        var after = state.plusFixed(seconds);
        long beyond = seconds - included;
        if (beyond == 0) {
            return rated(after, UsageTariff.FIXED_NATIONAL, included, Signal.NONE);
        }
        long billed = included == 0 ? Math.max(rates.fixedBlock(), beyond) : beyond;
        long price = rates.fixedExcess();
        return outside(
                after,
                agreed,
                limits,
                event,
                UsageTariff.FIXED_EXCESS,
                included,
                billed,
                price,
                CallEea.amount(price, (int) billed),
                fresh(state, Signal.FIXED_EXCEEDED));
    }

    private static Outcome fixedCall(
            LineState state, Inclusions agreed, Limits limits, UsageEvent event, UsageTariff tariff, long price) {
        if (price == Tariffs.NO_PRICE) {
            return NotRated.NO_PRICE;
        }
        long seconds = event.quantity();
        var after = NormalFixedUse.counts(agreed.rates(), false) ? state.plusFixed(seconds) : state;
        if (seconds == 0) {
            return rated(after, tariff, 0, Signal.NONE);
        }
        long billed = Math.max(agreed.rates().fixedBlock(), seconds);
        long amount = CallEea.amount(price, (int) billed);
        return outside(after, agreed, limits, event, tariff, 0, billed, price, amount, Signal.NONE);
    }

    /// Charges outside the bundle: after a block of the cap nothing more is charged
    /// (`usage.not-real-time`: the total has reached the cap, so it stays).
    private static Outcome outside(
            LineState state,
            Inclusions agreed,
            Limits limits,
            UsageEvent event,
            UsageTariff tariff,
            long included,
            long charged,
            long price,
            long amount,
            int signals) {
        if (limits.blocksOutside(event.start())) {
            return new Rated(told(state, signals), tariff, included, 0, 0, 0, Note.CAP, signals);
        }
        long before = state.outside();
        long after = Math.addExact(before, amount);
        boolean level = reaches(limits.cap(), before, after)
                || reaches(limits.alert(), before, after)
                || reaches(agreed.rates().notice(), before, after);
        return new Rated(
                state.with(after, state.roaming(), state.told() | signals & EXCEEDED),
                tariff,
                included,
                charged,
                price,
                amount,
                Note.NONE,
                level ? signals | Signal.OUTSIDE_LEVEL : signals);
    }

    private static boolean reaches(long level, long before, long after) {
        return before < level && after >= level;
    }

    /// What an inclusion has to tell: that it is exceeded, once a month, or that a share of it is used.
    private static int signals(
            LineState state, long allowance, Limits limits, long used, long included, long quantity, int exceeded) {
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

    private static int fresh(LineState state, int signal) {
        return signal & ~state.told();
    }

    private static LineState told(LineState state, int signals) {
        int bits = signals & EXCEEDED;
        return bits == 0 ? state : state.with(state.outside(), state.roaming(), state.told() | bits);
    }

    private static Rated rated(LineState after, UsageTariff tariff, long included, int signals) {
        return new Rated(told(after, signals), tariff, included, 0, 0, 0, Note.NONE, signals);
    }

    private static Outcome free(LineState after, UsageTariff tariff, long quantity) {
        return new Rated(after, tariff, quantity, 0, 0, 0, Note.NONE, Signal.NONE);
    }

    private static long left(long allowance, long used) {
        return Math.max(0, allowance - used);
    }
}
