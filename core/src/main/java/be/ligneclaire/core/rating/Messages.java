package be.ligneclaire.core.rating;

import be.ligneclaire.core.rating.NormalUse.Action;
import be.ligneclaire.core.rating.NormalUse.Window;
import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.tariff.Numbering;
import be.ligneclaire.core.tariff.Tariffs.Table;
import be.ligneclaire.core.tariff.Zone;

/// SMS, which the bundle may cover, and MMS, which it never does.
final class Messages {

    private Messages() {}

    static Outcome sms(LineState state, Conditions at, SmsCounts counts, UsageEvent event) {
        if (!event.outgoing()) {
            return Charging.free(state.plusReceived(), UsageTariff.RECEIVED, 1);
        }
        if (event.other() == 0) {
            return NotRated.NO_OTHER_NUMBER;
        }
        int destination = Numbering.destination(event.other());
        if (Numbering.kind(destination) != Numbering.ORDINARY) {
            return special(state, destination);
        }
        var visited = at.tariffs().zone(event.visited());
        if (visited != Zone.NATIONAL && visited != Zone.ZONE_1) {
            long price = at.tariffs().price(Table.ROAMING_SMS, visited);
            return one(state, at, event, UsageTariff.roamingSms(visited), price, Signal.NONE);
        }
        var zone = Covered.zone(visited, at.tariffs().zone(Numbering.territory(destination)));
        if (zone != Zone.NATIONAL) {
            long price = at.tariffs().price(Table.SMS, zone);
            return one(state, at, event, UsageTariff.sms(zone), price, Signal.NONE);
        }
        return national(state, at, counts, event);
    }

    /// What the bundle covers, and so what normal use is about.
    private static Outcome national(LineState before, Conditions at, SmsCounts counts, UsageEvent event) {
        var use = at.rates().normalUse();
        boolean beyond = use.beyond(before, counts) != Window.NONE;
        boolean blocks = use.action() == Action.BLOCK;
        if (beyond && blocks) {
            return new Rated(before, UsageTariff.SMS_NATIONAL, 0, 0, 0, 0, Note.NORMAL_USE, Signal.NORMAL_USE);
        }
        var state = before.plusSent();
        int full = blocks && use.full(state, counts) != Window.NONE ? Signal.NORMAL_USE : Signal.NONE;
        long allowance = at.agreed().messages();
        long included = state.messages() < allowance ? 1 : 0;
        if (included == 1 && beyond) {
            return one(state, at, event, UsageTariff.SMS_EXCESS, at.tariffs().normalUseSms(), full);
        }
        int exceeded =
                Charging.signals(state, at.limits(), allowance, state.messages(), included, 1, Signal.SMS_EXCEEDED);
        if (included == 1) {
            return Charging.covered(state.plusMessage(), UsageTariff.SMS_NATIONAL, 1, full | exceeded);
        }
        long price = at.tariffs().price(Table.SMS, Zone.NATIONAL);
        return one(state, at, event, UsageTariff.SMS_NATIONAL, price, full | exceeded);
    }

    static Outcome mms(LineState state, Conditions at, UsageEvent event) {
        if (!event.outgoing()) {
            return Charging.free(state, UsageTariff.RECEIVED, 1);
        }
        if (event.other() == 0) {
            return NotRated.NO_OTHER_NUMBER;
        }
        int destination = Numbering.destination(event.other());
        if (Numbering.kind(destination) != Numbering.ORDINARY) {
            return special(state, destination);
        }
        var visited = at.tariffs().zone(event.visited());
        if (visited != Zone.NATIONAL && visited != Zone.ZONE_1) {
            long price = at.tariffs().price(Table.ROAMING_MMS, visited);
            return one(state, at, event, UsageTariff.roamingMms(visited), price, Signal.NONE);
        }
        var zone = Covered.zone(visited, at.tariffs().zone(Numbering.territory(destination)));
        long price = at.tariffs().price(Table.MMS, zone);
        return one(state, at, event, UsageTariff.mms(zone), price, Signal.NONE);
    }

    /// To a free number, a premium number, or 070 and 078, which no price list has for messages.
    private static Outcome special(LineState state, int destination) {
        return switch (Numbering.kind(destination)) {
            case Numbering.FREE -> Charging.free(state, UsageTariff.FREE, 1);
            case Numbering.PREMIUM -> NotRated.PREMIUM_WITHOUT_AMOUNT;
            default -> NotRated.NO_PRICE;
        };
    }

    private static Outcome one(
            LineState state, Conditions at, UsageEvent event, UsageTariff tariff, long price, int signals) {
        return Charging.outside(at, event, Charging.draft(state, tariff, 0, 1, price, signals));
    }
}
