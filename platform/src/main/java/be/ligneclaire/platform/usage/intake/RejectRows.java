package be.ligneclaire.platform.usage.intake;

import be.ligneclaire.platform.usage.intake.Batch.Reject;
import java.util.stream.Collectors;

/// How a record that was set aside is written down: its own text, then where it stood and why.
final class RejectRows {

    private RejectRows() {}

    static String header(Columns columns) {
        return columns.header().stream().map(RejectRows::quoted).collect(Collectors.joining(",")) + ",file_line,reason";
    }

    /// A line that is no row of the columns goes into the reason, between empty columns.
    static String row(Columns columns, Reject reject) {
        if (reject.broken()) {
            return ",".repeat(columns.header().size()) + reject.fileLine() + ","
                    + quoted(reject.reason() + ": " + reject.text());
        }
        return reject.text() + "," + reject.fileLine() + "," + quoted(reject.reason());
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
