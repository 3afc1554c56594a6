package be.ligneclaire.platform.catalog.pricelist;

import be.ligneclaire.core.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/// One entry of a price list as written, with a name for the sentence that says what is wrong with it.
record YamlEntry(String name, Map<String, Object> keys) {

    /// The name of the whole list.
    static final String ROOT = "the document";

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    /// @param what whatever stands in the list
    static YamlEntry of(String name, @Nullable Object what) {
        if (!(what instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("Price list, " + name + " must be a list of keys and values.");
        }
        var keys = new java.util.LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value == null) {
                throw new IllegalArgumentException("Price list, " + name + ": " + key + " has no value.");
            }
            keys.put(String.valueOf(key), value);
        });
        return new YamlEntry(name, keys);
    }

    /// The same entry under the name that its id gives it.
    YamlEntry named(String section) {
        return new YamlEntry(section + ": " + text("id"), keys);
    }

    void knows(String... known) {
        var all = Set.copyOf(Arrays.asList(known));
        for (var key : keys.keySet()) {
            if (!all.contains(key) && !key.equals("from") && !key.equals("until")) {
                throw wrong("does not have a key \"" + key + "\"");
            }
        }
    }

    /// The days on which the entry holds: from 2024-01-01 and for ever, unless it says otherwise.
    LocalDateRange valid() {
        var from = day("from").orElse(FIRST_DAY);
        var until = day("until");
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw wrong("ends (until " + until.get() + ") before it begins");
        }
        return until.map(end -> LocalDateRange.of(from, end)).orElseGet(() -> LocalDateRange.ofUnboundedEnd(from));
    }

    private Optional<LocalDate> day(String key) {
        return switch (keys.get(key)) {
            case null -> Optional.empty();
            case Date date ->
                Optional.of(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
            case Object other -> throw wrong(key + " must be a day such as 2026-01-01, not \"" + other + "\"");
        };
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> wrong("lacks its " + key));
    }

    Optional<String> optionalText(String key) {
        return switch (keys.get(key)) {
            case null -> Optional.empty();
            case String text when !text.isBlank() -> Optional.of(text);
            case Object other -> throw wrong(key + " must be a word, not \"" + other + "\"");
        };
    }

    Money money(String key) {
        var price = price(key, 2);
        return Euro.of(price);
    }

    /// A price of at most so many decimals, which is not negative.
    BigDecimal price(String key, int decimals) {
        var value = keys.get(key);
        if (value == null) {
            throw wrong("has no price (" + key + ")");
        }
        var text = value.toString();
        if (!(value instanceof String || value instanceof Integer) || !text.matches("-?\\d{1,9}(\\.\\d+)?")) {
            throw wrong(key + " must be a price in quotes such as \"5.00\", not " + text);
        }
        var price = new BigDecimal(text);
        if (price.signum() < 0) {
            throw wrong("has a negative price (" + key + " " + text + ")");
        }
        if (price.stripTrailingZeros().scale() > decimals) {
            throw wrong(key + " has more than " + decimals + " decimals (" + text + ")");
        }
        return price;
    }

    /// A whole number that is not negative; `unlimited` and nothing at all are both empty.
    OptionalLong quantity(String key) {
        return switch (keys.get(key)) {
            case null -> OptionalLong.empty();
            case String text when text.equals("unlimited") -> OptionalLong.empty();
            case Integer number when number >= 0 -> OptionalLong.of(number);
            case Object other -> throw wrong(key + " must be a whole number or unlimited, not \"" + other + "\"");
        };
    }

    boolean flag(String key) {
        return switch (keys.get(key)) {
            case null -> false;
            case Boolean flag -> flag;
            case Object other -> throw wrong(key + " must be true or false, not \"" + other + "\"");
        };
    }

    List<String> words(String key) {
        return switch (keys.get(key)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(word -> word(key, word)).toList();
            case Object other -> throw wrong(key + " must be a list of words, not \"" + other + "\"");
        };
    }

    private String word(String key, @Nullable Object word) {
        if (word instanceof String text) {
            return text;
        }
        throw wrong(key + " holds \"" + word + "\", which is not a word (put it in quotes)");
    }

    YamlEntry inner(String key) {
        var inner = name.equals(ROOT) ? key : name + ": " + key;
        return keys.containsKey(key) ? YamlEntry.of(inner, keys.get(key)) : new YamlEntry(inner, Map.of());
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("Price list, " + name + " " + what + ".");
    }
}
