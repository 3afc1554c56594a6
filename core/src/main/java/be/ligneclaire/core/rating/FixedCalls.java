package be.ligneclaire.core.rating;

import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.tariff.Numbering;
import be.ligneclaire.core.tariff.Tariffs.Table;
import be.ligneclaire.core.tariff.Zone;

/// Calls of a fixed line (`usage.normal-fixed`, `charging.fixed-excess`,
/// `charging.fixed-call-increment`).
final class FixedCalls {

    private FixedCalls() {}

    static Outcome rate(LineState state, Conditions at, UsageEvent event) {
        if (!event.outgoing()) {
            return Charging.free(state, UsageTariff.RECEIVED, event.quantity());
        }
        if (event.other() == 0) {
            return NotRated.NO_OTHER_NUMBER;
        }
        int destination = Numbering.destination(event.other());
        return switch (Numbering.kind(destination)) {
            case Numbering.FREE -> Charging.free(state, UsageTariff.FREE, event.quantity());
            case Numbering.PREMIUM -> NotRated.PREMIUM_WITHOUT_AMOUNT;
            case Numbering.SPECIAL -> {
                long price = at.tariffs().specialNational(Table.FIXED_VOICE);
                yield byPriceList(state, at, event, UsageTariff.FIXED_SPECIAL, price);
            }
            default -> {
                var zone = at.tariffs().zone(Numbering.territory(destination));
                long price = at.tariffs().price(Table.FIXED_VOICE, zone);
                yield zone == Zone.NATIONAL
                        ? national(state, at, event)
                        : byPriceList(state, at, event, UsageTariff.fixed(zone), price);
            }
        };
    }

    private static Outcome national(LineState state, Conditions at, UsageEvent event) {
        var rates = at.rates();
        long seconds = event.quantity();
        long included = Math.min(seconds, Charging.left(rates.fixedSeconds(), state.fixed()));
        var after = state.plusFixed(seconds);
        long beyond = seconds - included;
        if (beyond == 0) {
            return Charging.covered(after, UsageTariff.FIXED_NATIONAL, included, Signal.NONE);
        }
        long billed = included == 0 ? Math.max(rates.fixedBlock(), beyond) : beyond;
        int signals = Charging.fresh(state, Signal.FIXED_EXCEEDED);
        return Charging.outside(
                at,
                event,
                Charging.draft(after, UsageTariff.FIXED_EXCESS, included, billed, rates.fixedExcess(), signals));
    }

    private static Outcome byPriceList(
            LineState state, Conditions at, UsageEvent event, UsageTariff tariff, long price) {
        long seconds = event.quantity();
        var after = NormalFixedUse.counts(at.rates(), false) ? state.plusFixed(seconds) : state;
        if (seconds == 0) {
            return Charging.covered(after, tariff, 0, Signal.NONE);
        }
        long billed = Math.max(at.rates().fixedBlock(), seconds);
        return Charging.outside(at, event, Charging.draft(after, tariff, 0, billed, price, Signal.NONE));
    }
}
