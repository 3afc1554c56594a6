package be.ligneclaire.core.rating;

import be.ligneclaire.core.rating.Inclusions.Access;
import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rating.Outcome.Rated;
import be.ligneclaire.core.rules.usage.CallEea;
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
/// | 070, 078                                        | nothing               | special price                   |
/// | received in Belgium or the EEA                  | always                |                                 |
/// | data in Belgium or the EEA                      | the bundle            | `charging.data-excess`          |
/// | fixed call to Belgium                           | `usage.normal-fixed`  | set aside                       |
/// | fixed call abroad, 070, 078                     | nothing               | price list                      |
/// | 112, 100, 101, 116xxx, 0800                     | free, not counted     |                                 |
///
/// Included time is counted in actual seconds. Of a call that crosses the end of an inclusion only the
/// seconds beyond are charged, without the block of 30 seconds, which was spent inside; data is split
/// at the kilobyte.
public final class Rater {

    private Rater() {}

    /// Pure: the same arguments give the same outcome.
    ///
    /// @param state the line's month before the event
    /// @param agreed what the line's plan and options cover at the event's start
    /// @param tariffs the price list at the event's start
    public static Outcome rate(LineState state, Inclusions agreed, Tariffs tariffs, UsageEvent event) {
        return switch (event.kind()) {
            case VOICE -> agreed.access() == Access.MOBILE ? voice(state, agreed, tariffs, event) : wrongLine();
            case SMS -> agreed.access() == Access.MOBILE ? sms(state, agreed, tariffs, event) : wrongLine();
            case MMS -> agreed.access() == Access.MOBILE ? NotRated.MMS : wrongLine();
            case DATA -> data(state, agreed, tariffs, event);
            case FIXED_VOICE -> agreed.access() == Access.FIXED ? fixed(state, agreed, tariffs, event) : wrongLine();
        };
    }

    private static Outcome wrongLine() {
        return NotRated.NOT_ON_THIS_LINE;
    }

    private static Outcome voice(LineState state, Inclusions agreed, Tariffs tariffs, UsageEvent event) {
        int destination = event.other() == 0 ? 0 : Numbering.destination(event.other());
        int kind = event.other() == 0 ? Numbering.ORDINARY : Numbering.kind(destination);
        if (event.outgoing() && kind == Numbering.FREE) {
            return free(state, UsageTariff.FREE, event.quantity());
        }
        var visited = tariffs.zone(event.visited());
        if (visited != Zone.NATIONAL && visited != Zone.ZONE_1) {
            return NotRated.VISITED_OUTSIDE_EEA;
        }
        if (!event.outgoing()) {
            return free(state, UsageTariff.RECEIVED, event.quantity());
        }
        if (event.other() == 0) {
            return NotRated.NO_OTHER_NUMBER;
        }
        return switch (kind) {
            case Numbering.PREMIUM -> NotRated.PREMIUM_WITHOUT_AMOUNT;
            case Numbering.SPECIAL ->
                call(state, UsageTariff.VOICE_SPECIAL, 0, event.quantity(), tariffs.specialNational(Table.VOICE));
            default -> {
                var called = tariffs.zone(Numbering.territory(destination));
                yield ordinaryCall(state, agreed, tariffs, Covered.zone(visited, called), event.quantity());
            }
        };
    }

    private static Outcome ordinaryCall(LineState state, Inclusions agreed, Tariffs tariffs, Zone zone, long seconds) {
        var tariff = UsageTariff.voice(zone);
        long price = tariffs.price(Table.VOICE, zone);
        if (zone == Zone.NATIONAL) {
            long included = Math.min(seconds, left(agreed.seconds(), state.seconds()));
            return call(included == 0 ? state : state.plusSeconds(included), tariff, included, seconds, price);
        }
        long included = Math.min(seconds, left(agreed.zone(zone), state.zone(zone)));
        return call(included == 0 ? state : state.plusZone(zone, included), tariff, included, seconds, price);
    }

    private static Outcome call(LineState after, UsageTariff tariff, long included, long seconds, long price) {
        long beyond = seconds - included;
        if (beyond == 0) {
            return new Rated(after, tariff, included, 0, 0, 0);
        }
        if (price == Tariffs.NO_PRICE) {
            return NotRated.NO_PRICE;
        }
        int billed = included == 0 ? CallEea.billedSeconds((int) beyond) : (int) beyond;
        return new Rated(after, tariff, included, billed, price, CallEea.amount(price, billed));
    }

    private static Outcome sms(LineState state, Inclusions agreed, Tariffs tariffs, UsageEvent event) {
        int destination = event.other() == 0 ? 0 : Numbering.destination(event.other());
        int kind = event.other() == 0 ? Numbering.ORDINARY : Numbering.kind(destination);
        if (event.outgoing() && kind == Numbering.FREE) {
            return free(state, UsageTariff.FREE, 1);
        }
        var visited = tariffs.zone(event.visited());
        if (visited != Zone.NATIONAL && visited != Zone.ZONE_1) {
            return NotRated.VISITED_OUTSIDE_EEA;
        }
        if (!event.outgoing()) {
            return free(state, UsageTariff.RECEIVED, 1);
        }
        if (event.other() == 0) {
            return NotRated.NO_OTHER_NUMBER;
        }
        if (kind != Numbering.ORDINARY) {
            return kind == Numbering.PREMIUM ? NotRated.PREMIUM_WITHOUT_AMOUNT : NotRated.NO_PRICE;
        }
        var zone = Covered.zone(visited, tariffs.zone(Numbering.territory(destination)));
        var tariff = UsageTariff.sms(zone);
        if (zone == Zone.NATIONAL && state.messages() < agreed.messages()) {
            return new Rated(state.plusMessage(), tariff, 1, 0, 0, 0);
        }
        long price = tariffs.price(Table.SMS, zone);
        return price == Tariffs.NO_PRICE ? NotRated.NO_PRICE : new Rated(state, tariff, 0, 1, price, price);
    }

    private static Outcome data(LineState state, Inclusions agreed, Tariffs tariffs, UsageEvent event) {
        long kilobytes = DataIncrement.kilobytes(event.quantity());
        if (agreed.access() == Access.INTERNET) {
            return free(state.plusKilobytes(kilobytes), UsageTariff.INTERNET, kilobytes);
        }
        if (agreed.access() != Access.MOBILE) {
            return wrongLine();
        }
        var visited = tariffs.zone(event.visited());
        if (visited != Zone.NATIONAL && visited != Zone.ZONE_1) {
            return NotRated.VISITED_OUTSIDE_EEA;
        }
        long included = Math.min(kilobytes, left(agreed.kilobytes(), state.kilobytes()));
        var after = included == 0 ? state : state.plusKilobytes(included);
        long beyond = kilobytes - included;
        if (beyond == 0) {
            return new Rated(after, UsageTariff.DATA_EXCESS, included, 0, 0, 0);
        }
        long price = agreed.rates().dataPerKilobyte() >= 0
                ? agreed.rates().dataPerKilobyte()
                : tariffs.price(Table.DATA, visited);
        return price == Tariffs.NO_PRICE
                ? NotRated.NO_PRICE
                : new Rated(after, UsageTariff.DATA_EXCESS, included, beyond, price, Math.multiplyExact(price, beyond));
    }

    private static Outcome fixed(LineState state, Inclusions agreed, Tariffs tariffs, UsageEvent event) {
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
            case Numbering.SPECIAL ->
                fixedCall(
                        state,
                        agreed.rates(),
                        UsageTariff.FIXED_SPECIAL,
                        event.quantity(),
                        tariffs.specialNational(Table.FIXED_VOICE));
            default -> {
                var zone = tariffs.zone(Numbering.territory(destination));
                yield zone == Zone.NATIONAL
                        ? fixedNational(state, agreed.rates(), event.quantity())
                        : fixedCall(
                                state,
                                agreed.rates(),
                                UsageTariff.fixed(zone),
                                event.quantity(),
                                tariffs.price(Table.FIXED_VOICE, zone));
            }
        };
    }

    private static Outcome fixedNational(LineState state, EditionRates rates, long seconds) {
        return NormalFixedUse.holds(rates, state.fixed(), seconds)
                ? new Rated(state.plusFixed(seconds), UsageTariff.FIXED_NATIONAL, seconds, 0, 0, 0)
                : NotRated.FIXED_EXCESS;
    }

    private static Outcome fixedCall(
            LineState state, EditionRates rates, UsageTariff tariff, long seconds, long price) {
        if (price == Tariffs.NO_PRICE) {
            return NotRated.NO_PRICE;
        }
        long billed = seconds == 0 ? 0 : Math.max(rates.fixedBlock(), seconds);
        var after = NormalFixedUse.counts(rates, false) ? state.plusFixed(seconds) : state;
        return new Rated(after, tariff, 0, billed, billed == 0 ? 0 : price, CallEea.amount(price, (int) billed));
    }

    private static Outcome free(LineState after, UsageTariff tariff, long quantity) {
        return new Rated(after, tariff, quantity, 0, 0, 0);
    }

    private static long left(long allowance, long used) {
        return Math.max(0, allowance - used);
    }
}
