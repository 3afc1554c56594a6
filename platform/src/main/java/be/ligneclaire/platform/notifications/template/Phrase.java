package be.ligneclaire.platform.notifications.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A text with named places, `Invoice {invoice} of {amount}`, taken apart once.
final class Phrase {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private final String text;
    /// What stands before each place, and after the last one.
    private final List<String> between = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Phrase(String text) {
        this.text = text;
        int read = 0;
        var place = PLACE.matcher(text);
        while (place.find()) {
            between.add(text.substring(read, place.start()));
            names.add(place.group(1));
            read = place.end();
        }
        between.add(text.substring(read));
    }

    String text() {
        return text;
    }

    /// The names of its places.
    Set<String> places() {
        return new TreeSet<>(names);
    }

    /// The text with its places filled; a value that itself looks like a place is left alone.
    ///
    /// @throws IllegalArgumentException naming the value that is missing
    String fill(Map<String, String> values) {
        if (names.isEmpty()) {
            return text;
        }
        var filled = new StringBuilder(text.length() + 64);
        for (int i = 0; i < names.size(); i++) {
            filled.append(between.get(i)).append(value(values, names.get(i)));
        }
        return filled.append(between.getLast()).toString();
    }

    private static String value(Map<String, String> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The value '%s' is missing; there are %s".formatted(name, new TreeSet<>(values.keySet())));
        }
        return value;
    }
}
