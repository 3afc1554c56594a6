package be.ligneclaire.register.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;

/// Writes results: money as decimal string, dates as ISO text, counts as numbers, what does not apply as
/// null.
public final class JsonWriter {

    private JsonWriter() {}

    /// Writes a value of a result.
    ///
    /// @throws IllegalArgumentException for a type that no result has
    public static void write(JsonGenerator out, Object value) {
        switch (value) {
            case String text -> out.writeString(text);
            case Money money -> out.writeString(money.getAmount().toPlainString());
            case BigDecimal decimal -> out.writeString(decimal.toPlainString());
            case LocalDate date -> out.writeString(date.toString());
            case YearMonth month -> out.writeString(month.toString());
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Boolean flag -> out.writeBoolean(flag);
            case Optional<?> optional -> {
                if (optional.isPresent()) {
                    write(out, optional.get());
                } else {
                    out.writeNull();
                }
            }
            case Iterable<?> items -> {
                out.writeStartArray();
                items.forEach(item -> write(out, item));
                out.writeEndArray();
            }
            case Map<?, ?> fields -> {
                out.writeStartObject();
                fields.forEach((name, field) -> {
                    out.writeName(String.valueOf(name));
                    write(out, field);
                });
                out.writeEndObject();
            }
            case Json json -> writeJson(out, json);
            default -> throw new IllegalArgumentException("No result holds a " + value.getClass());
        }
    }

    private static void writeJson(JsonGenerator out, Json json) {
        switch (json) {
            case Json.Text(var text) -> out.writeString(text);
            case Json.Num(var text) -> out.writeRawValue(text);
            case Json.Flag(var flag) -> out.writeBoolean(flag);
            case Json.Null() -> out.writeNull();
            case Json.Items(var items) -> {
                out.writeStartArray();
                items.forEach(item -> writeJson(out, item));
                out.writeEndArray();
            }
            case Json.Fields(var fields) -> {
                out.writeStartObject();
                fields.forEach((name, field) -> {
                    out.writeName(name);
                    writeJson(out, field);
                });
                out.writeEndObject();
            }
        }
    }
}
