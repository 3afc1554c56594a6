package be.ligneclaire.platform.portal.page;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.catalog.Service;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// What is included in an offer, in words.
@Component
public class Inclusions {

    private final PageWords words;

    Inclusions(PageWords words) {
        this.words = words;
    }

    /// Data, calls and texts of a mobile plan; the speed of an Internet plan; nothing for other services.
    public List<String> of(Language language, Offer offer) {
        return offer.service() == Service.MOBILE ? mobile(language, offer) : fixed(language, offer);
    }

    private List<String> mobile(Language language, Offer offer) {
        var data = offer.dataKilobytes();
        return List.of(
                data.isPresent()
                        ? new PageFormats(language).data(data.getAsLong())
                        : words.of(language, "offer.data.unlimited"),
                count(language, "offer.minutes", "offer.minutes.unlimited", offer.minutes()),
                count(language, "offer.sms", "offer.sms.unlimited", offer.sms()));
    }

    private String count(Language language, String counted, String unlimited, OptionalLong count) {
        return count.isPresent() ? words.of(language, counted, count.getAsLong()) : words.of(language, unlimited);
    }

    private List<String> fixed(Language language, Offer offer) {
        return offer.downMbps().isPresent()
                ? List.of(words.of(language, "offer.speed", offer.downMbps().getAsLong()))
                : List.of();
    }
}
