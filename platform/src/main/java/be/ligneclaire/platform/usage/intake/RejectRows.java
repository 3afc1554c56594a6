package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.platform.usage.UsageBatches.Rejected;
import be.ligneclaire.platform.usage.intake.Batch.Reject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// How a record that was set aside is written down: its own text, then where it stood and why.
final class RejectRows {

    private RejectRows() {}

    static String header(Columns columns) {
        return columns.header().stream().map(RejectRows::quoted).collect(Collectors.joining(",")) + ",file_line,reason";
    }

    /// A line that is no row of the columns goes into the reason, between empty columns.
    static String row(Columns columns, Reject reject) {
        var kept = new Rejected(reject.fileLine(), reject.text(), reject.reason());
        return row(columns.header().size(), kept, reject.broken());
    }

    static String row(int columns, Rejected reject, boolean broken) {
        return broken
                ? ",".repeat(columns) + reject.fileLine() + "," + quoted(reject.reason() + ": " + reject.record())
                : reject.record() + "," + reject.fileLine() + "," + quoted(reject.reason());
    }

    /// How many fields a line has.
    static int fields(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        var rows = new CsvRows(bytes, bytes.length, true, 1);
        return rows.next() == CsvRows.Found.ROW ? rows.count() : 0;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
