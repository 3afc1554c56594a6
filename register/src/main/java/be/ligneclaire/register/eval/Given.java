package be.ligneclaire.register.eval;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.register.json.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;

/// What an evaluation is given, read by name and type. Everything that is missing or wrong becomes a
/// [Refusal] that names the key; keys that nobody reads are ignored.
public final class Given {

    private static final int DIGITS = 15;
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})h([0-5]\\d)");
    private static final Pattern COUNTER = Pattern.compile("(\\d{1,9}):([0-5]\\d)");
    private static final Pattern TERRITORY = Pattern.compile("[A-Z]{2}");
    private static final long LARGEST = 1_000_000_000_000_000L;

    private final Map<String, Json> fields;

    /// What stands under `given`.
    public Given(Json.Fields fields) {
        this.fields = fields.values();
    }

    /// Whether the key is there, null or not.
    public boolean mentions(String key) {
        return fields.containsKey(key);
    }

    /// Whether the key is there with a value.
    public boolean has(String key) {
        return !(fields.getOrDefault(key, Json.NULL) instanceof Json.Null);
    }

    private Json value(String key) {
        var value = fields.get(key);
        if (value == null) {
            throw Refusal.invalid(key, "missing");
        }
        if (value instanceof Json.Null) {
            throw Refusal.invalid(key, "null");
        }
        return value;
    }

    private String text(String key, String reason) {
        if (value(key) instanceof Json.Text(var text)) {
            return text;
        }
        throw Refusal.invalid(key, reason);
    }

    /// Any text.
    public String text(String key) {
        return text(key, "text");
    }

    /// A decimal without sign and without rounding.
    public BigDecimal decimal(String key) {
        return decimal(key, text(key, "decimal"));
    }

    private static BigDecimal decimal(String key, String text) {
        if (text.startsWith("-") && DECIMAL.matcher(text.substring(1)).matches()) {
            throw Refusal.invalid(key, "negative");
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw Refusal.invalid(key, "decimal");
        }
        var number = new BigDecimal(text);
        if (number.precision() - number.scale() > DIGITS) {
            throw Refusal.invalid(key, "too-large");
        }
        return number;
    }

    /// A decimal above zero.
    public BigDecimal positive(String key) {
        var number = decimal(key);
        if (number.signum() == 0) {
            throw Refusal.invalid(key, "zero");
        }
        return number;
    }

    /// An amount in euro with at most two decimals.
    public Money money(String key) {
        return money(key, decimal(key));
    }

    private static Money money(String key, BigDecimal number) {
        try {
            return Euro.of(number);
        } catch (ArithmeticException e) {
            throw Refusal.invalid(key, "cents");
        }
    }

    /// An amount that may be left out; zero then.
    public Money moneyOrZero(String key) {
        return mentions(key) ? money(key) : Euro.ZERO;
    }

    /// A whole number, zero or more.
    public long count(String key) {
        if (!(value(key) instanceof Json.Num(var text)) || !WHOLE.matcher(text).matches()) {
            throw Refusal.invalid(key, "whole");
        }
        var number = new BigDecimal(text);
        if (number.signum() < 0) {
            throw Refusal.invalid(key, "negative");
        }
        if (number.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            throw Refusal.invalid(key, "too-large");
        }
        return number.longValueExact();
    }

    /// A whole number up to a limit.
    public int count(String key, int most) {
        var number = count(key);
        if (number > most) {
            throw Refusal.invalid(key, "more-than", Integer.toString(most));
        }
        return (int) number;
    }

    /// True or false.
    public boolean flag(String key) {
        if (value(key) instanceof Json.Flag(var flag)) {
            return flag;
        }
        throw Refusal.invalid(key, "flag");
    }

    /// True or false, which may be left out.
    public boolean flagOr(String key, boolean otherwise) {
        return mentions(key) ? flag(key) : otherwise;
    }

    /// One of some words.
    public String choice(String key, String... words) {
        var text = text(key, "text");
        for (var word : words) {
            if (word.equals(text)) {
                return text;
            }
        }
        throw Refusal.invalid(key, "choice", String.join(", ", words));
    }

    /// Two capital letters.
    public String territory(String key) {
        var code = text(key, "territory");
        if (!TERRITORY.matcher(code).matches()) {
            throw Refusal.invalid(key, "territory");
        }
        return code;
    }

    /// A date, or the Brussels date of an instant.
    public LocalDate date(String key) {
        return date(key, text(key, "date"));
    }

    private static LocalDate date(String key, String text) {
        try {
            return DATE.matcher(text).matches() ? LocalDate.parse(text) : Brussels.dateOf(instant(key, text, "date"));
        } catch (DateTimeException e) {
            throw Refusal.invalid(key, "date");
        }
    }

    /// A date that may be absent or null.
    public Optional<LocalDate> dateIfAny(String key) {
        return has(key) ? Optional.of(date(key)) : Optional.empty();
    }

    /// An instant with offset, or Brussels clock time.
    public Instant instant(String key) {
        return instant(key, text(key, "instant"));
    }

    private static Instant instant(String key, String text) {
        return instant(key, text, "instant");
    }

    private static Instant instant(String key, String text, String reason) {
        try {
            if (text.length() < 16
                    || text.length() > 40
                    || !DATE.matcher(text.substring(0, 10)).matches()) {
                throw Refusal.invalid(key, reason);
            }
            if (hasOffset(text)) {
                return OffsetDateTime.parse(text).toInstant();
            }
            var local = LocalDateTime.parse(text);
            if (Brussels.ZONE.getRules().getValidOffsets(local).isEmpty()) {
                throw Refusal.invalid(key, "skipped-hour");
            }
            return local.atZone(Brussels.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(key, reason);
        }
    }

    private static boolean hasOffset(String text) {
        var clock = text.substring(10);
        return clock.indexOf('+') >= 0 || clock.indexOf('-') >= 0 || clock.endsWith("Z") || clock.endsWith("z");
    }

    /// An instant that may be absent or null.
    public Optional<Instant> instantIfAny(String key) {
        return has(key) ? Optional.of(instant(key)) : Optional.empty();
    }

    /// `8h01`.
    public Duration duration(String key) {
        var match = DURATION.matcher(text(key, "duration"));
        if (!match.matches()) {
            throw Refusal.invalid(key, "duration");
        }
        return Duration.ofHours(Long.parseLong(match.group(1))).plusMinutes(Long.parseLong(match.group(2)));
    }

    /// `2999:00`, minutes and seconds, in seconds.
    public long counter(String key) {
        var match = COUNTER.matcher(text(key, "counter"));
        if (!match.matches()) {
            throw Refusal.invalid(key, "counter");
        }
        return Long.parseLong(match.group(1)) * 60 + Long.parseLong(match.group(2));
    }

    /// A list of objects.
    public List<Given> objects(String key) {
        var objects = new ArrayList<Given>();
        for (var item : items(key)) {
            if (!(item instanceof Json.Fields object)) {
                throw Refusal.invalid(key, "objects");
            }
            objects.add(new Given(object));
        }
        return objects;
    }

    /// An object.
    public Given object(String key) {
        if (value(key) instanceof Json.Fields object) {
            return new Given(object);
        }
        throw Refusal.invalid(key, "object");
    }

    /// Whether the value is a text.
    public boolean isText(String key) {
        return fields.get(key) instanceof Json.Text;
    }

    /// The names of all keys.
    public List<String> keys() {
        return List.copyOf(fields.keySet());
    }

    /// A list of amounts as exact as they are.
    public List<BigDecimal> decimals(String key) {
        return items(key).stream()
                .map(item -> {
                    if (item instanceof Json.Text(var text)) {
                        return decimal(key, text);
                    }
                    throw Refusal.invalid(key, "decimal");
                })
                .toList();
    }

    /// A list of dates.
    public List<LocalDate> dates(String key) {
        return texts(key, "date").stream().map(text -> date(key, text)).toList();
    }

    /// A list of instants.
    public List<Instant> instants(String key) {
        return texts(key, "instant").stream().map(text -> instant(key, text)).toList();
    }

    /// A list of texts.
    public List<String> texts(String key, String reason) {
        return items(key).stream()
                .map(item -> {
                    if (item instanceof Json.Text(var text)) {
                        return text;
                    }
                    throw Refusal.invalid(key, reason);
                })
                .toList();
    }

    private List<Json> items(String key) {
        if (value(key) instanceof Json.Items(var items)) {
            return items;
        }
        throw Refusal.invalid(key, "list");
    }

    /// Refuses a key that is not there at all; null has a meaning.
    public void mustMention(String key) {
        if (!mentions(key)) {
            throw Refusal.invalid(key, "missing");
        }
    }

    /// Refuses an end that lies before its start: to the instant where both say one, else by date. Says
    /// nothing where either is absent.
    public void notBefore(String startKey, String endKey) {
        if (!has(startKey) || !has(endKey)) {
            return;
        }
        var start = text(startKey, "date");
        var end = text(endKey, "date");
        if (DATE.matcher(start).matches() || DATE.matcher(end).matches()) {
            inOrder(date(startKey, start), date(endKey, end), endKey);
        } else {
            inOrder(instant(startKey, start), instant(endKey, end), endKey);
        }
    }

    /// Refuses an end that lies before its start.
    public static void inOrder(LocalDate start, LocalDate end, String endKey) {
        if (end.isBefore(start)) {
            throw Refusal.invalid(endKey, "before-start");
        }
    }

    /// Refuses an end that lies before its start.
    public static void inOrder(Instant start, Instant end, String endKey) {
        if (end.isBefore(start)) {
            throw Refusal.invalid(endKey, "before-start");
        }
    }
}
