package be.ligneclaire.platform.portal.open;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.catalog.Catalog;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.portal.page.Inclusions;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import java.util.List;
import org.springframework.stereotype.Component;

/// What is on offer today, for the start page.
@Component
class Shelf {

    private final Catalog catalog;
    private final BusinessTime time;
    private final PageWords words;
    private final Inclusions inclusions;

    Shelf(Catalog catalog, BusinessTime time, PageWords words, Inclusions inclusions) {
        this.catalog = catalog;
        this.time = time;
        this.words = words;
        this.inclusions = inclusions;
    }

    /// The plans in the order of the price list; nothing before a price list is loaded.
    List<Plan> of(Language language) {
        return catalog.isLoaded()
                ? catalog.offers(time.today()).stream()
                        .filter(offer -> offer.service() == Service.MOBILE || offer.service() == Service.INTERNET)
                        .map(offer -> plan(language, offer))
                        .toList()
                : List.of();
    }

    private Plan plan(Language language, Offer offer) {
        var formats = new PageFormats(language);
        return new Plan(
                words.product(language, offer.id()),
                words.of(language, "service." + offer.service().word()),
                formats.money(offer.monthly()),
                inclusions.of(language, offer));
    }

    /// @param includes what is in it, ready to show
    record Plan(String name, String service, String monthly, List<String> includes) {}
}
