package be.ligneclaire.simulation.network;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.simulation.stories.Moments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/// Usage records as text (`contracts.md` §4), on their way from a story to the room that rates them.
///
/// What cannot be read here is left as it is: setting it aside is the room's work.
public final class UsageText {

    /// The columns that have a meaning.
    public static final List<String> COLUMNS = List.of(
            "source",
            "id",
            "line",
            "kind",
            "direction",
            "start",
            "seconds",
            "bytes",
            "length",
            "other",
            "visited",
            "amount",
            "seller");

    private final List<String> header;
    private final List<List<String>> rows;

    private UsageText(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    /// A file, `.gz` too.
    public static UsageText of(Path file) {
        try (var stream = open(file)) {
            var all = parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            return all.isEmpty()
                    ? new UsageText(List.of(), List.of())
                    : new UsageText(all.getFirst(), all.subList(1, all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Records by column.
    public static UsageText of(Iterable<Map<String, String>> records) {
        var rows = new ArrayList<List<String>>();
        records.forEach(record -> rows.add(
                COLUMNS.stream().map(column -> record.getOrDefault(column, "")).toList()));
        return new UsageText(COLUMNS, rows);
    }

    /// The different lines that the records are of.
    public Set<String> lines() {
        var lines = new TreeSet<String>();
        changed("line", line -> {
            if (!line.isBlank()) {
                lines.add(line);
            }
            return line;
        });
        return lines;
    }

    public UsageText withLines(UnaryOperator<String> line) {
        return changed("line", line);
    }

    /// Starts in local time get their offset; all are moved.
    public UsageText withStarts(Moments moments) {
        return changed("start", start -> {
            try {
                return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Brussels.offset(moments.recorded(start)));
            } catch (IllegalArgumentException e) {
                return start;
            }
        });
    }

    /// RFC 4180.
    public String csv() {
        var text = new StringBuilder();
        append(text, header);
        rows.forEach(row -> append(text, row));
        return text.toString();
    }

    private UsageText changed(String column, UnaryOperator<String> change) {
        var place = header.indexOf(column);
        if (place < 0) {
            return this;
        }
        var changed = new ArrayList<List<String>>();
        for (var row : rows) {
            var copy = new ArrayList<>(row);
            if (place < copy.size()) {
                copy.set(place, change.apply(copy.get(place)));
            }
            changed.add(copy);
        }
        return new UsageText(header, changed);
    }

    private static void append(StringBuilder text, List<String> row) {
        for (var place = 0; place < row.size(); place++) {
            var value = row.get(place);
            text.append(place == 0 ? "" : ",");
            text.append(value.matches("(?s).*[\",\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
        text.append('\n');
    }

    private static List<List<String>> parse(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var value = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (quoted) {
                if (letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    value.append('"');
                    at++;
                } else if (letter == '"') {
                    quoted = false;
                } else {
                    value.append(letter);
                }
            } else {
                switch (letter) {
                    case '"' -> quoted = true;
                    case ',' -> end(row, value);
                    case '\n' -> endRow(rows, row, value);
                    case '\r', '\uFEFF' -> {}
                    default -> value.append(letter);
                }
            }
        }
        endRow(rows, row, value);
        return rows;
    }

    private static void end(List<String> row, StringBuilder value) {
        row.add(value.toString());
        value.setLength(0);
    }

    private static void endRow(List<List<String>> rows, List<String> row, StringBuilder value) {
        if (!row.isEmpty() || !value.isEmpty()) {
            end(row, value);
            rows.add(List.copyOf(row));
            row.clear();
        }
    }

    private static InputStream open(Path file) throws IOException {
        var stream = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }

    /// A record with some of its columns.
    static Map<String, String> record(String... columnsAndValues) {
        var record = new LinkedHashMap<String, String>();
        for (var place = 0; place < columnsAndValues.length; place += 2) {
            record.put(columnsAndValues[place], columnsAndValues[place + 1]);
        }
        return record;
    }
}
