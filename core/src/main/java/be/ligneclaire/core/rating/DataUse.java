package be.ligneclaire.core.rating;

import be.ligneclaire.core.rating.Outcome.NotRated;
import be.ligneclaire.core.rules.usage.DataIncrement;
import be.ligneclaire.core.tariff.Tariffs.Table;
import be.ligneclaire.core.tariff.Zone;

/// Data: on a fixed Internet line free, on a mobile line covered by the bundle in Belgium and the EEA.
final class DataUse {

    private DataUse() {}

    static Outcome rate(LineState state, Conditions at, UsageEvent event) {
        long kilobytes = DataIncrement.kilobytes(event.quantity());
        return switch (at.agreed().access()) {
            case INTERNET -> Charging.free(state.plusKilobytes(kilobytes), UsageTariff.INTERNET, kilobytes);
            case MOBILE -> mobile(state, at, event, kilobytes);
            case FIXED, TV -> NotRated.NOT_ON_THIS_LINE;
        };
    }

    private static Outcome mobile(LineState state, Conditions at, UsageEvent event, long kilobytes) {
        var visited = at.tariffs().zone(event.visited());
        if (visited != Zone.NATIONAL && visited != Zone.ZONE_1) {
            var tariff = UsageTariff.roamingData(visited);
            long price = at.tariffs().price(Table.ROAMING_DATA, visited);
            return kilobytes == 0
                    ? Charging.covered(state, tariff, 0, Signal.NONE)
                    : Charging.roamingData(at, event, Charging.draft(state, tariff, 0, kilobytes, price, Signal.NONE));
        }
        long allowance = at.agreed().kilobytes();
        long included = Math.min(kilobytes, Charging.left(allowance, state.kilobytes()));
        int signals = Charging.signals(
                state, at.limits(), allowance, state.kilobytes(), included, kilobytes, Signal.DATA_EXCEEDED);
        var after = included == 0 ? state : state.plusKilobytes(included);
        var tariff = visited == Zone.NATIONAL ? UsageTariff.DATA_EXCESS : UsageTariff.DATA_EXCESS_EEA;
        long beyond = kilobytes - included;
        if (beyond == 0) {
            return Charging.covered(after, tariff, included, signals);
        }
        long ofEdition = at.rates().dataPerKilobyte();
        long price = ofEdition >= 0 ? ofEdition : at.tariffs().price(Table.DATA, visited);
        return visited == Zone.NATIONAL
                ? Charging.outside(at, event, Charging.draft(after, tariff, included, beyond, price, signals))
                : Charging.roamingData(at, event, Charging.draft(after, tariff, included, beyond, price, signals));
    }
}
