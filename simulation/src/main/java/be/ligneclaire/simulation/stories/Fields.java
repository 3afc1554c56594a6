package be.ligneclaire.simulation.stories;

import be.ligneclaire.core.money.Euro;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// The keys of a step, read one by one; a key that nobody reads is a mistake ([#done()]).
public final class Fields {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern E_MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Place place;
    private final String of;
    private final Moments moments;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    /// @param of what the keys belong to, for messages: `register`
    Fields(Place place, String of, Node node, Moments moments) {
        this.place = place;
        this.of = of;
        this.moments = moments;
        if (!(node instanceof MappingNode mapping)) {
            throw place.problem(of + " must have keys and values");
        }
        for (var pair : mapping.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                throw place.problem(of + " has a key that is not a word");
            }
            if (values.put(key.getValue(), pair.getValueNode()) != null) {
                throw place.problem(of + " has the key '" + key.getValue() + "' twice");
            }
        }
    }

    /// Where these keys are written.
    public Place place() {
        return place;
    }

    /// How dates are moved.
    public Moments moments() {
        return moments;
    }

    /// The same keys, called by what they turned out to be.
    Fields named(String name) {
        var same = new Fields(place, name, moments);
        same.values.putAll(values);
        same.read.addAll(read);
        return same;
    }

    private Fields(Place place, String of, Moments moments) {
        this.place = place;
        this.of = of;
        this.moments = moments;
    }

    /// @throws StoryProblem when there are keys that nobody has read
    public void done() {
        values.keySet().stream().filter(key -> !read.contains(key)).findFirst().ifPresent(key -> {
            throw place.problem(of + " has no key '" + key + "'");
        });
    }

    /// Accepts keys without looking at their values.
    public void skip(List<String> keys) {
        read.addAll(keys);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public String text(String key) {
        return optionalText(key).orElseThrow(() -> missing(key));
    }

    public Optional<String> optionalText(String key) {
        return scalar(key).map(ScalarNode::getValue).map(value -> {
            if (value.isBlank()) {
                throw place.problem("'" + key + "' of " + of + " is empty");
            }
            return value;
        });
    }

    /// One of a list of words.
    public <T> T word(String key, T[] all, Function<T, String> written) {
        return optionalWord(key, all, written).orElseThrow(() -> missing(key));
    }

    public <T> Optional<T> optionalWord(String key, T[] all, Function<T, String> written) {
        return optionalText(key)
                .map(text -> Arrays.stream(all)
                        .filter(one -> written.apply(one).equals(text))
                        .findFirst()
                        .orElseThrow(() -> place.problem("'%s' of %s is '%s', not one of %s"
                                .formatted(
                                        key,
                                        of,
                                        text,
                                        String.join(
                                                ", ",
                                                Arrays.stream(all).map(written).toList())))));
    }

    /// One of a list of words that stand for themselves.
    public String word(String key, String... all) {
        return word(key, all, Function.identity());
    }

    /// A name that the story gives to something: letters, digits, `.`, `_`, `-`.
    public String name(String key) {
        return matching(key, text(key), NAME, "a name of letters and digits");
    }

    public String email(String key) {
        return matching(key, text(key), E_MAIL, "an e-mail address");
    }

    public Optional<String> optionalPhone(String key) {
        return optionalText(key).map(text -> matching(key, text, PHONE, "a number such as +32450000001"));
    }

    /// A day, moved with the story.
    public Optional<LocalDate> optionalDay(String key) {
        return optionalText(key).map(text -> understood(key, () -> moments.day(text)));
    }

    /// A day, moved with the story, that must be there.
    public LocalDate day(String key) {
        return optionalDay(key).orElseThrow(() -> missing(key));
    }

    /// A day that is never moved.
    public Optional<LocalDate> optionalFixedDay(String key) {
        return optionalText(key).map(text -> understood(key, () -> Moments.asWritten(text)));
    }

    public Optional<Money> optionalAmount(String key) {
        return optionalText(key).map(text -> {
            var amount = Euro.of(matching(key, text, AMOUNT, "an amount such as \"9.68\""));
            if (amount.isZero()) {
                throw place.problem("'" + key + "' of " + of + " must be more than 0.00");
            }
            return amount;
        });
    }

    /// A whole number of at least `least`.
    /// An amount of zero or more.
    public Optional<Money> cap(String key) {
        return Optional.of(Euro.of(matching(key, text(key), AMOUNT, "an amount such as \"50.00\", or none")));
    }

    public long whole(String key, long least) {
        var text = text(key);
        if (!text.matches("-?\\d{1,18}") || Long.parseLong(text) < least) {
            throw place.problem(
                    "'%s' of %s is '%s', not a whole number of at least %d".formatted(key, of, text, least));
        }
        return Long.parseLong(text);
    }

    public boolean flag(String key) {
        return optionalFlag(key).orElseThrow(() -> missing(key));
    }

    public Optional<Boolean> optionalFlag(String key) {
        return scalar(key).map(node -> {
            if (!Tag.BOOL.equals(node.getTag())) {
                throw place.problem("'%s' of %s is '%s', not true or false".formatted(key, of, node.getValue()));
            }
            return Boolean.valueOf(
                    List.of("true", "yes", "on").contains(node.getValue().toLowerCase(java.util.Locale.ROOT)));
        });
    }

    /// A list of texts; empty when the key is absent.
    public List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var node : sequence(key)) {
            if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
                throw place.problem("'" + key + "' of " + of + " must be a list of words");
            }
            texts.add(scalar.getValue());
        }
        return texts;
    }

    /// A list of things with keys of their own; empty when the key is absent.
    public List<Fields> list(String key, String each) {
        return sequence(key).stream()
                .map(node -> new Fields(place, each, node, moments))
                .toList();
    }

    /// Keys below a key.
    public Optional<Fields> optionalFields(String key) {
        return value(key).map(node -> new Fields(place, key, node, moments));
    }

    /// A file beside the story that can be read.
    public Path file(String key) {
        var file = place.file().toAbsolutePath().resolveSibling(text(key)).normalize();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw place.problem("there is no file " + text(key) + " beside the story");
        }
        return file;
    }

    /// All keys with their texts, for records whose keys are columns.
    public Map<String, String> all(List<String> allowed) {
        var all = new LinkedHashMap<String, String>();
        for (var key : values.keySet()) {
            if (allowed.contains(key)) {
                all.put(key, text(key));
            }
        }
        done();
        return all;
    }

    List<Node> sequence(String key) {
        var node = value(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode sequence)) {
            throw place.problem("'" + key + "' of " + of + " must be a list");
        }
        return sequence.getValue();
    }

    StoryProblem missing(String key) {
        return place.problem(of + " lacks the key '" + key + "'");
    }

    private <T> T understood(String key, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw place.problem("'" + key + "' of " + of + ": " + e.getMessage());
        }
    }

    private String matching(String key, String text, Pattern pattern, String form) {
        if (!pattern.matcher(text).matches()) {
            throw place.problem("'%s' of %s is '%s', not %s".formatted(key, of, text, form));
        }
        return text;
    }

    private Optional<ScalarNode> scalar(String key) {
        return value(key).map(node -> {
            if (!(node instanceof ScalarNode scalar)) {
                throw place.problem("'" + key + "' of " + of + " must be a single value");
            }
            return scalar;
        });
    }

    private Optional<Node> value(String key) {
        read.add(key);
        return Optional.ofNullable(values.get(key));
    }
}
