package be.ligneclaire.platform.portal.page;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Names of things that come as ids from the rooms: products, rules, figures, units. An id without words of
/// its own is shown as written, made readable; never an error on a customer's page.
@Component
public class PageWords {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PERIOD = Pattern.compile("(\\d+) (wd|m)\\b");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final MessageSource messages;

    PageWords(MessageSource messages) {
        this.messages = messages;
    }

    /// The text of a key that is known to exist.
    public String of(Language language, String key, Object... values) {
        return messages.getMessage(key, values, language.locale());
    }

    /// The text of a key that may not exist.
    public Optional<String> find(Language language, String key, Object... values) {
        return Optional.ofNullable(messages.getMessage(key, values, null, language.locale()));
    }

    /// The name of an offer, package or option: `Mobile 15`.
    public String product(Language language, String id) {
        return find(language, "product." + id).orElseGet(() -> readable(id));
    }

    /// The name of a tariff or other kind of usage: `voice-national`.
    public String tariff(Language language, String id) {
        return find(language, "tariff." + id).orElseGet(() -> readable(id));
    }

    /// The name of a figure of a calculation: `monthly_price`.
    public String figure(Language language, String name) {
        return find(language, "figure." + name).orElseGet(() -> readable(name));
    }

    /// Whether pages have a name of their own for a figure.
    boolean hasName(Language language, Figure figure) {
        return find(language, "figure." + figure.name()).isPresent();
    }

    /// The name of an edition of the terms.
    public String edition(Language language, String code) {
        return find(language, "terms.edition." + code).orElse(code);
    }

    /// A stored sum as the language writes it, numbers, days, months and periods: `18 november 2025 + 5
    /// werkdagen = 25 november 2025`.
    public String sum(Language language, String formula) {
        return PERIOD.matcher(new PageFormats(language).sum(formula))
                .replaceAll(match -> match.group(1) + "\u00a0"
                        + unit(
                                language,
                                match.group(2).equals("wd") ? "working-days" : "months",
                                new BigDecimal(match.group(1))));
    }

    /// The value of a figure as a page writes it, with its unit.
    public String value(Language language, Figure figure) {
        var formats = new PageFormats(language);
        if (figure.unit().equals("date") || DATE.matcher(figure.value()).matches()) {
            return formats.date(LocalDate.parse(figure.value()));
        }
        if (figure.unit().equals("month") && MONTH.matcher(figure.value()).matches()) {
            return formats.month(YearMonth.parse(figure.value()));
        }
        if (!DECIMAL.matcher(figure.value()).matches()) {
            return find(language, "value." + figure.value()).orElse(figure.value());
        }
        var number = new BigDecimal(figure.value());
        if (figure.unit().equals("EUR")) {
            return formats.euro(number);
        }
        var unit = unit(language, figure.unit(), number);
        return unit.isEmpty() ? formats.number(number) : formats.number(number) + "\u00a0" + unit;
    }

    private String unit(Language language, String unit, BigDecimal number) {
        var key = "unit." + unit.toLowerCase(Locale.ROOT).replace(' ', '-');
        return unit.isEmpty() ? "" : find(language, key, number).orElse(unit);
    }

    /// `mobile-15` as `Mobile 15`.
    private static String readable(String id) {
        var words = id.replace('-', ' ').replace('_', ' ').replace('.', ' ').strip();
        return words.isEmpty() ? id : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
