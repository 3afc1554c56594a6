package be.ligneclaire.platform.portal.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Files for spreadsheets: UTF-8 with its mark, commas, lines ended by CR LF.
public final class Csv {

    /// What a file begins with.
    public static final String MARK = "\ufeff";

    private Csv() {}

    /// A file of a header and rows.
    public static String of(List<String> header, Stream<List<String>> rows) {
        return MARK + Stream.concat(Stream.of(header), rows).map(Csv::row).collect(Collectors.joining());
    }

    /// A row of a file that is written as it is read; [#MARK] comes before the first.
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// Quoted where needed; a leading sign that could start a formula gets an apostrophe, except a
    /// number's.
    static String cell(String text) {
        var isFormula =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("[+-]?\\d+(?:\\.\\d+)?");
        var safe = isFormula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
