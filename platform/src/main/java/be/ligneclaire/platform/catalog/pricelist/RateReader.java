package be.ligneclaire.platform.catalog.pricelist;

import be.ligneclaire.core.tariff.Zone;
import be.ligneclaire.platform.catalog.pricelist.PriceList.Dated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the rates of a price list. A rate's id is `service/where/unit`, `voice/zone-1/per_minute`.
final class RateReader {

    private static final Set<String> DESTINATIONS = Set.of("national", "zone-1", "zone-2", "zone-3");
    private static final List<String> ROAMING =
            List.of("voice_out_per_minute", "voice_in_per_minute", "sms_out", "mms_out", "data_per_mb");

    private final YamlEntry rates;
    private final List<Dated<BigDecimal>> result = new ArrayList<>();

    RateReader(YamlEntry rates) {
        this.rates = rates;
    }

    List<Dated<BigDecimal>> rates() {
        rates.knows("voice", "fixed-voice", "sms", "mms", "data", "roaming-outside-eea", "normal-use-excess");
        table("voice", "to", "per_minute", Set.of("special-national"));
        table("fixed-voice", "to", "per_minute", Set.of("special-national", "excess-national"));
        table("sms", "to", "each", Set.of());
        table("mms", "to", "each", Set.of());
        table("data", "in", "per_mb", Set.of());
        roaming();
        excess();
        return result;
    }

    private void table(String service, String whereKey, String unit, Set<String> more) {
        for (var item : PriceListReader.items(rates, service)) {
            var where = item.text(whereKey);
            var entry = new YamlEntry("rates: " + service + " " + whereKey + " " + where, item.keys());
            entry.knows(whereKey, unit);
            if (!DESTINATIONS.contains(where) && !more.contains(where)) {
                throw entry.wrong("goes to an unknown zone \"" + where + "\"");
            }
            add(entry, service, where, unit);
        }
    }

    private void roaming() {
        for (var item : PriceListReader.items(rates, "roaming-outside-eea")) {
            var zone = item.text("zone");
            var entry = new YamlEntry("rates: roaming-outside-eea " + zone, item.keys());
            if (Zone.of(zone).isEmpty()) {
                throw entry.wrong("is of an unknown zone \"" + zone + "\"");
            }
            entry.knows("zone", "voice_out_per_minute", "voice_in_per_minute", "sms_out", "mms_out", "data_per_mb");
            ROAMING.forEach(unit -> add(entry, "roaming-outside-eea", zone, unit));
        }
    }

    private void excess() {
        for (var item : PriceListReader.items(rates, "normal-use-excess")) {
            var entry = new YamlEntry("rates: normal-use-excess", item.keys());
            entry.knows("minute", "sms");
            for (var unit : List.of("minute", "sms")) {
                if (entry.has(unit)) {
                    add(entry, "normal-use-excess", "any", unit);
                }
            }
        }
    }

    private void add(YamlEntry entry, String service, String where, String unit) {
        result.add(new Dated<>(service + "/" + where + "/" + unit, entry.valid(), PriceListReader.rate(entry, unit)));
    }
}
