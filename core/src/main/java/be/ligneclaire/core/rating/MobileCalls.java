package be.ligneclaire.core.rating;

import be.ligneclaire.core.rating.NormalUse.Action;
import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.rules.usage.CallEea;
import be.ligneclaire.core.rules.usage.CallOutsideEea;
import be.ligneclaire.core.tariff.Numbering;
import be.ligneclaire.core.tariff.Tariffs.Table;
import be.ligneclaire.core.tariff.Zone;

/// Mobile calls (`charging.call-eea`, `charging.call-outside-eea`).
final class MobileCalls {

    private MobileCalls() {}

    static Outcome rate(LineState state, Conditions at, UsageEvent event) {
        int destination = event.other() == 0 ? 0 : Numbering.destination(event.other());
        int kind = event.other() == 0 ? Numbering.ORDINARY : Numbering.kind(destination);
        if (event.outgoing()) {
            if (kind == Numbering.FREE) {
                return Charging.free(state, UsageTariff.FREE, event.quantity());
            }
            if (event.other() == 0) {
                return NotRated.NO_OTHER_NUMBER;
            }
            if (kind == Numbering.PREMIUM) {
                return NotRated.PREMIUM_WITHOUT_AMOUNT;
            }
        }
        var visited = at.tariffs().zone(event.visited());
        if (visited != Zone.NATIONAL && visited != Zone.ZONE_1) {
            return outsideEea(state, at, visited, event);
        }
        if (!event.outgoing()) {
            return Charging.free(state, UsageTariff.RECEIVED, event.quantity());
        }
        if (kind == Numbering.SPECIAL) {
            long price = at.tariffs().specialNational(Table.VOICE);
            return beyond(state, at, event, UsageTariff.VOICE_SPECIAL, 0, price, Signal.NONE);
        }
        var zone = Covered.zone(visited, at.tariffs().zone(Numbering.territory(destination)));
        return zone == Zone.NATIONAL ? national(state, at, event) : toZone(state, at, event, zone);
    }

    /// What the bundle covers, and so what normal use is about.
    private static Outcome national(LineState before, Conditions at, UsageEvent event) {
        long seconds = event.quantity();
        var use = at.rates().normalUse();
        long normal = Math.min(seconds, Charging.left(use.seconds(), before.calls()));
        if (normal < seconds && use.action() == Action.BLOCK) {
            return cut(before, at, event, normal);
        }
        var state = before.plusCalls(seconds);
        long left = Charging.left(at.agreed().seconds(), before.seconds());
        if (normal < seconds && Math.min(seconds, left) > normal) {
            return beyondNormal(state, at, event, normal);
        }
        long included = Math.min(seconds, left);
        int exceeded = Charging.signals(
                before, at.limits(), at.agreed().seconds(), before.seconds(), included, seconds, Signal.CALLS_EXCEEDED);
        int signals = use.blocksAfter(state) ? exceeded | Signal.NORMAL_USE : exceeded;
        var after = included == 0 ? state : state.plusSeconds(included);
        long price = at.tariffs().price(Table.VOICE, Zone.NATIONAL);
        return beyond(after, at, event, UsageTariff.VOICE_NATIONAL, included, price, signals);
    }

    private static Outcome toZone(LineState state, Conditions at, UsageEvent event, Zone zone) {
        long allowance = at.agreed().zone(zone);
        long included = Math.min(event.quantity(), Charging.left(allowance, state.zone(zone)));
        int signals = allowance > 0 && included < event.quantity()
                ? Charging.fresh(state, Signal.ZONE_EXCEEDED)
                : Signal.NONE;
        var after = included == 0 ? state : state.plusZone(zone, included);
        long price = at.tariffs().price(Table.VOICE, zone);
        return beyond(after, at, event, UsageTariff.voice(zone), included, price, signals);
    }

    /// nl: a call is cut when the minutes of normal use are reached; what came after is not charged.
    private static Outcome cut(LineState before, Conditions at, UsageEvent event, long normal) {
        if (normal == 0) {
            return new Rated(before, UsageTariff.VOICE_NATIONAL, 0, 0, 0, 0, Note.NORMAL_USE, Signal.NORMAL_USE);
        }
        var until = new UsageEvent(
                event.kind(), true, event.start(), normal, event.other(), event.visited(), event.stated());
        return national(before, at, until) instanceof Rated rated
                ? new Rated(
                        rated.after(),
                        rated.tariff(),
                        rated.included(),
                        rated.charged(),
                        rated.price(),
                        rated.amount(),
                        Note.NORMAL_USE,
                        rated.signals() | Signal.NORMAL_USE)
                : NotRated.NO_PRICE;
    }

    /// fr: what the bundle would cover is charged by the price list beyond the minutes of normal use. Where
    /// the bundle ends in the same call, the rest of it has this lower price too.
    private static Outcome beyondNormal(LineState state, Conditions at, UsageEvent event, long normal) {
        var after = normal == 0 ? state : state.plusSeconds(normal);
        long price = at.tariffs().normalUseMinute();
        return beyond(after, at, event, UsageTariff.VOICE_EXCESS, normal, price, Signal.NONE);
    }

    /// The seconds beyond what is covered; a call wholly beyond has the block of 30 seconds.
    private static Outcome beyond(
            LineState after,
            Conditions at,
            UsageEvent event,
            UsageTariff tariff,
            long included,
            long price,
            int signals) {
        long beyond = event.quantity() - included;
        if (beyond == 0) {
            return Charging.covered(after, tariff, included, signals);
        }
        long billed = included == 0 ? CallEea.billedSeconds((int) beyond) : beyond;
        return Charging.outside(at, event, Charging.draft(after, tariff, included, billed, price, signals));
    }

    private static Outcome outsideEea(LineState state, Conditions at, Zone visited, UsageEvent event) {
        long minutes = CallOutsideEea.billedMinutes(event.quantity());
        var tariff = event.outgoing() ? UsageTariff.roamingOut(visited) : UsageTariff.roamingIn(visited);
        if (minutes == 0) {
            return Charging.covered(state, tariff, 0, Signal.NONE);
        }
        var table = event.outgoing() ? Table.ROAMING_VOICE_OUT : Table.ROAMING_VOICE_IN;
        long price = at.tariffs().price(table, visited);
        return Charging.outside(at, event, Charging.draft(state, tariff, 0, minutes, price, Signal.NONE));
    }
}
