package be.ligneclaire.platform.notifications.template;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with named places, `Invoice {invoice} of {amount}`.
record Phrase(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    /// The names of its places.
    Set<String> places() {
        var names = new TreeSet<String>();
        PLACE.matcher(text).results().map(place -> place.group(1)).forEach(names::add);
        return names;
    }

    /// The text with its places filled; a value that itself looks like a place is left alone.
    ///
    /// @throws IllegalArgumentException naming the value that is missing
    String fill(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(values, place)));
    }

    private static String value(Map<String, String> values, MatchResult place) {
        var value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalArgumentException("The value '%s' is missing; there are %s"
                    .formatted(place.group(1), new TreeSet<>(values.keySet())));
        }
        return value;
    }
}
