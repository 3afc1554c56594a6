package be.ligneclaire.register.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads one line of JSON into [Json] values. Strict JSON only; depth, numbers, names and texts are
/// limited.
public final class JsonReader {

    private static final int DEEPEST = 64;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(1000)
                    .maxNameLength(10_000)
                    .build())
            .build();

    /// A line that is not JSON, with what of its `id` had been read before.
    public static final class Malformed extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Json id;

        Malformed(Json id) {
            super("Not JSON", null, false, false);
            this.id = id;
        }

        /// The value of the top-level key `id`, null if it had not come yet.
        public Json id() {
            return id;
        }
    }

    /// @throws Malformed if the bytes are not exactly one JSON object
    public Json.Fields read(byte[] line, int length) throws Malformed {
        var fields = new LinkedHashMap<String, Json>();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), line, 0, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed(Json.NULL);
            }
            readInto(fields, parser);
            if (parser.nextToken() != null) {
                throw new Malformed(idOf(fields));
            }
            return new Json.Fields(fields);
        } catch (JacksonException e) {
            throw new Malformed(idOf(fields));
        }
    }

    /// Refuses a line that is longer than any sensible one.
    ///
    /// @throws Malformed always
    public Json.Fields tooLong() throws Malformed {
        throw new Malformed(Json.NULL);
    }

    private static Json idOf(LinkedHashMap<String, Json> fields) {
        return fields.getOrDefault("id", Json.NULL);
    }

    private static void readInto(LinkedHashMap<String, Json> fields, JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = wellFormed(parser.currentName());
            fields.put(name, value(parser, parser.nextToken()));
        }
    }

    /// Half of a surrogate pair, which no answer could be written with, becomes the replacement character.
    private static String wellFormed(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
            }
        }
        return text;
    }

    private static Json value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> new Json.Text(wellFormed(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getString());
            case VALUE_TRUE -> new Json.Flag(true);
            case VALUE_FALSE -> new Json.Flag(false);
            case START_ARRAY -> {
                var items = new ArrayList<Json>();
                for (var next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    items.add(value(parser, next));
                }
                yield new Json.Items(items);
            }
            case START_OBJECT -> {
                var fields = new LinkedHashMap<String, Json>();
                readInto(fields, parser);
                yield new Json.Fields(fields);
            }
            default -> Json.NULL;
        };
    }
}
