package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.portal.page.Bar;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.usage.UsageRecords.Allowance;
import org.springframework.stereotype.Component;

/// Draws allowances as bars.
@Component
class Bars {

    private static final int WHOLE = 100;

    private final PageWords words;

    Bars(PageWords words) {
        this.words = words;
    }

    Bar of(Language language, Allowance allowance) {
        var name = words.find(language, "allowance." + allowance.name())
                .orElseGet(() -> words.tariff(language, allowance.name()));
        var used = quantity(language, allowance.used(), allowance.unit());
        if (allowance.allowance().isEmpty()) {
            return new Bar(name, used, "", "", 0, true, false);
        }
        var included = allowance.allowance().getAsLong();
        var left = Math.max(0, included - allowance.used());
        return new Bar(
                name,
                used,
                quantity(language, included, allowance.unit()),
                quantity(language, left, allowance.unit()),
                percent(allowance.used(), included),
                false,
                allowance.used() >= included);
    }

    /// A quantity with its unit, in words.
    String quantity(Language language, long quantity, String unit) {
        var formats = new PageFormats(language);
        return switch (unit) {
            case "kilobyte" -> formats.data(quantity);
            case "second" -> formats.seconds(quantity);
            default ->
                formats.number(quantity) + "\u00a0"
                        + words.find(language, "unit." + unit, quantity).orElse(unit);
        };
    }

    private static int percent(long used, long included) {
        if (included <= 0) {
            return WHOLE;
        }
        var share = (int) Math.min(WHOLE, used * (double) WHOLE / included);
        return used > 0 ? Math.max(1, share) : 0;
    }
}
