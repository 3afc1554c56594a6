package be.ligneclaire.platform.catalog.pricelist;

import be.ligneclaire.platform.catalog.Catalog.PromotionOffer;
import be.ligneclaire.platform.catalog.pricelist.PriceList.Dated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether the entries of a list fit together: no id twice on a day, nothing named that is not there.
final class PriceListCheck {

    private static final List<String> FEES = List.of(
            "installation",
            "moving",
            "reactivation",
            "sim-replacement",
            "esim-replacement",
            "direct-debit-rejection",
            "fraud");

    private final PriceList list;

    private PriceListCheck(PriceList list) {
        this.list = list;
    }

    /// @throws IllegalArgumentException in one sentence that names the entry
    static void check(PriceList list) {
        var check = new PriceListCheck(list);
        check.oncePerDay();
        check.references();
        check.promotions();
        check.complete();
    }

    private void oncePerDay() {
        once("offers", list.offers());
        once("packages", list.packages());
        once("options", list.options());
        once("equipment", list.equipment());
        once("rates", list.rates());
        once("promotions", list.promotions());
        for (var offer : list.offers()) {
            if (ids(list.packages()).contains(offer.id()) || ids(list.options()).contains(offer.id())) {
                throw wrong("offers: " + offer.id(), "has the id of a package or an option");
            }
        }
        for (var option : list.options()) {
            if (ids(list.packages()).contains(option.id())) {
                throw wrong("options: " + option.id(), "has the id of a package");
            }
        }
    }

    private static <T> void once(String section, List<Dated<T>> entries) {
        for (int i = 0; i < entries.size(); i++) {
            for (int k = 0; k < i; k++) {
                var first = entries.get(k);
                var second = entries.get(i);
                if (first.id().equals(second.id()) && first.valid().overlaps(second.valid())) {
                    throw wrong(section + ": " + second.id(), "stands there twice for the same days");
                }
            }
        }
    }

    private void references() {
        var offers = ids(list.offers());
        for (var dated : list.packages()) {
            for (var offer : dated.entry().contains()) {
                if (!offers.contains(offer)) {
                    throw wrong("packages: " + dated.id(), "contains an unknown offer \"" + offer + "\"");
                }
            }
        }
        for (var dated : list.offers()) {
            equipment("offers: " + dated.id(), dated.entry().equipment());
        }
        for (var dated : list.options()) {
            equipment("options: " + dated.id(), dated.entry().equipment());
            var service = dated.entry().forService();
            if (list.offers().stream().noneMatch(offer -> offer.entry().service() == service)) {
                throw wrong("options: " + dated.id(), "is for a service that no offer provides, " + service.word());
            }
        }
    }

    /// A promotion comes with something that is sold, and takes something off for a while.
    private void promotions() {
        for (var dated : list.promotions()) {
            var name = "promotions: " + dated.id();
            var promotion = dated.entry();
            if (!PromotionOffer.is(dated.id())) {
                throw wrong(name, "must have an id that begins with " + PromotionOffer.PREFIX);
            }
            if (promotion.months() < 1) {
                throw wrong(name, "needs a number of months");
            }
            if (promotion.percent().orElse(1) < 1 || promotion.percent().orElse(1) > 100) {
                throw wrong(name, "needs a percent from 1 to 100");
            }
            if (promotion.forProducts().isEmpty()) {
                throw wrong(name, "comes with nothing (for)");
            }
            for (var product : promotion.forProducts()) {
                if (!ids(list.offers()).contains(product)
                        && !ids(list.packages()).contains(product)) {
                    throw wrong(name, "comes with an unknown offer \"" + product + "\"");
                }
            }
        }
    }

    private void equipment(String name, Optional<String> id) {
        if (id.isPresent() && !ids(list.equipment()).contains(id.get())) {
            throw wrong(name, "needs unknown equipment \"" + id.get() + "\"");
        }
    }

    /// What every bill may need must have a price.
    private void complete() {
        if (list.offers().isEmpty()) {
            throw wrong("offers:", "holds nothing to sell");
        }
        for (var fee : FEES) {
            if (!ids(list.fees()).contains(fee)) {
                throw wrong("fees: " + fee, "has no price");
            }
        }
        for (var service : List.of("voice", "fixed-voice", "sms", "mms")) {
            for (var zone : List.of("national", "zone-1", "zone-2", "zone-3")) {
                var unit = service.endsWith("voice") ? "per_minute" : "each";
                if (!(service.equals("fixed-voice") && zone.equals("national"))) {
                    rate(service, "to", zone, unit);
                }
            }
        }
        rate("voice", "to", "special-national", "per_minute");
        rate("fixed-voice", "to", "special-national", "per_minute");
        rate("fixed-voice", "to", "excess-national", "per_minute");
        rate("data", "in", "national", "per_mb");
        rate("data", "in", "zone-1", "per_mb");
    }

    private void rate(String service, String preposition, String where, String unit) {
        if (!ids(list.rates()).contains(service + "/" + where + "/" + unit)) {
            throw wrong("rates: " + service + " " + preposition + " " + where, "has no price (" + unit + ")");
        }
    }

    private static Set<String> ids(List<? extends Dated<?>> entries) {
        return entries.stream().map(Dated::id).collect(Collectors.toSet());
    }

    private static IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException("Price list, " + name + " " + what + ".");
    }
}
