package be.ligneclaire.platform.notifications.template;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.text.Formats;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A contract summary as a customer reads it. It arrives as lines `key: value`, keys and values as
/// `ordering` names them, and leaves with labels, amounts and words of the language; what has no label
/// stays as it came.
final class SummaryLines {

    private static final Set<String> AMOUNTS = Set.of(
            "monthly",
            "option-monthly",
            "promotion-monthly",
            "total-monthly",
            "installation-fee",
            "cancellation-fee",
            "deposit",
            "not-returned");
    private static final BigDecimal KILOBYTES_PER_GIGABYTE = BigDecimal.valueOf(1_000_000);

    private final Words words;

    SummaryLines(Words words) {
        this.words = words;
    }

    String in(Language language, String summary) {
        return summary.lines().map(line -> line(language, line)).collect(Collectors.joining("\n"));
    }

    private String line(Language language, String line) {
        var colon = line.indexOf(": ");
        if (colon < 0) {
            return line;
        }
        var key = line.substring(0, colon);
        var value = line.substring(colon + 2);
        return words.find(language, "summary." + key)
                .map(label ->
                        label.fill(Map.of()) + (language == Language.FR ? " : " : ": ") + value(language, key, value))
                .orElse(line);
    }

    private String value(Language language, String key, String value) {
        if (AMOUNTS.contains(key) && value.matches("-?[0-9]+\\.[0-9]{2}")) {
            return Formats.amount(Euro.of(value), language);
        }
        if (key.equals("data-kb") && value.matches("[0-9]+")) {
            var gigabytes = new BigDecimal(value).divide(KILOBYTES_PER_GIGABYTE);
            return Formats.number(
                            gigabytes,
                            Math.max(0, gigabytes.stripTrailingZeros().scale()),
                            language) + " GB";
        }
        return words.find(language, "summary." + key + "." + value)
                .map(word -> word.fill(Map.of()))
                .orElse(value);
    }
}
