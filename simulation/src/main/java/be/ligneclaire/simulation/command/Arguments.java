package be.ligneclaire.simulation.command;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words after a command: options with a value (`--port 80` or `--port=80`), switches (`--fresh`), and
/// the rest.
final class Arguments {

    private final Map<String, String> options = new HashMap<>();
    private final Set<String> switches = new HashSet<>();
    private final List<String> words = new ArrayList<>();

    private Arguments() {}

    /// @throws WrongUsage for an option that the command does not have, that has no value, or that comes
    ///     twice
    static Arguments of(List<String> typed, Set<String> options, Set<String> switches) {
        var arguments = new Arguments();
        var rest = typed.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                arguments.words.add(word);
                continue;
            }
            var equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (switches.contains(word)) {
                arguments.switches.add(word);
            } else if (options.contains(name)) {
                if (equals < 0 && !rest.hasNext()) {
                    throw new WrongUsage(name + " needs a value.");
                }
                var value = equals < 0 ? rest.next() : word.substring(equals + 1);
                if (arguments.options.put(name, value) != null) {
                    throw new WrongUsage(name + " is given twice.");
                }
            } else {
                throw new WrongUsage("There is no option " + name + " here.");
            }
        }
        return arguments;
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    String needed(String name) {
        return option(name).orElseThrow(() -> new WrongUsage(name + " is missing."));
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    /// A whole number within bounds.
    long number(String name, String text, long least, long most) {
        try {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // The sentence below says it.
        }
        throw new WrongUsage("%s must be a whole number from %d to %d, not '%s'.".formatted(name, least, most, text));
    }

    /// A date such as 2026-01-31.
    LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongUsage(name + " must be a date such as 2026-01-31, not '" + text + "'.");
        }
    }

    /// A month such as 2026-01.
    YearMonth month(String name, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongUsage(name + " must be a month such as 2026-01, not '" + text + "'.");
        }
    }

    List<String> words() {
        return List.copyOf(words);
    }

    /// For commands that take nothing but options.
    Arguments withoutWords() {
        if (!words.isEmpty()) {
            throw new WrongUsage("'" + words.getFirst() + "' is not expected here.");
        }
        return this;
    }
}
