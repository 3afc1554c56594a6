package be.ligneclaire.register.json;

import java.util.List;
import java.util.Map;

/// A JSON value as it was read. Numbers keep their text, so that nothing is rounded or expanded before it
/// is wanted.
public sealed interface Json {

    /// A string.
    record Text(String value) implements Json {}

    /// A number, as written.
    record Num(String text) implements Json {}

    /// True or false.
    record Flag(boolean value) implements Json {}

    /// Null.
    record Null() implements Json {}

    /// An array.
    record Items(List<Json> values) implements Json {}

    /// An object; of a key that occurs twice the last value counts.
    record Fields(Map<String, Json> values) implements Json {}

    /// The one null.
    Json NULL = new Null();
}
