package be.ligneclaire.platform.usage.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where the columns of `contracts.md` §4 stand in a file, found by name in its header.
final class Columns {

    static final int SOURCE = 0;
    static final int ID = 1;
    static final int LINE = 2;
    static final int KIND = 3;
    static final int START = 4;
    static final int DIRECTION = 5;
    static final int SECONDS = 6;
    static final int BYTES = 7;
    static final int OTHER = 8;
    static final int VISITED = 9;
    static final int AMOUNT = 10;
    static final int LENGTH = 11;
    static final int SELLER = 12;

    private static final List<String> NAMES = List.of(
            "source",
            "id",
            "line",
            "kind",
            "start",
            "direction",
            "seconds",
            "bytes",
            "other",
            "visited",
            "amount",
            "length",
            "seller");
    private static final int REQUIRED = 5;

    /// The columns that a reject file adds.
    static final List<String> ADDED = List.of("file_line", "reason");

    private final List<String> header;
    private final int[] place;

    private Columns(List<String> header, int[] place) {
        this.header = header;
        this.place = place;
    }

    /// @throws IllegalArgumentException when a column that every record needs is missing, naming it
    static Columns read(String file, CsvRows rows, byte[] block) {
        var header = new ArrayList<String>();
        for (int i = 0; i < rows.count(); i++) {
            header.add(new String(block, rows.from(i), rows.to(i) - rows.from(i), StandardCharsets.UTF_8).strip());
        }
        if (!header.isEmpty() && header.getFirst().startsWith("\uFEFF")) {
            header.set(0, header.getFirst().substring(1));
        }
        var place = new int[NAMES.size()];
        for (int i = 0; i < place.length; i++) {
            place[i] = header.indexOf(NAMES.get(i));
            if (place[i] < 0 && i < REQUIRED) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "%s has no column \"%s\" in its header.", file, NAMES.get(i)));
            }
            if (place[i] >= 0 && place[i] != header.lastIndexOf(NAMES.get(i))) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "%s has two columns \"%s\" in its header.", file, NAMES.get(i)));
            }
        }
        return new Columns(List.copyOf(header), place);
    }

    /// The place of a column among the fields of a row, or −1.
    int place(int column) {
        return place[column];
    }

    /// The header without the columns that a reject file added.
    List<String> header() {
        return header.subList(0, header.size() - added());
    }

    /// How many columns at the end a reject file added.
    int added() {
        int own = header.size() - ADDED.size();
        return own > 0 && header.subList(own, header.size()).equals(ADDED) ? ADDED.size() : 0;
    }

    int width() {
        return header.size();
    }
}
